package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ServerDiagnosisTest {

    private final ServerDiagnosis diagnosis = new ServerDiagnosis();

    @Test
    void theFirstMeaningfulComplaintIsTheReason() {
        read("{'Level':'SEVERE','LogMessage':'AS-DEPLOYMENT-00026'}");
        read("{'Level':'SEVERE','LogMessage':'JNDI lookup failed for java:app/x.\\nMore of it'}");
        read("{'Level':'SEVERE','LogMessage':'A consequence'}");
        assertEquals("JNDI lookup failed for java:app/x", diagnosis.reason());
    }

    @Test
    void theDeepestCauseSaysMoreThanItsConsequences() {
        read(
                "{'Level':'SEVERE','LogMessage':'Deployment failed','Throwable':{'Exception':'Outer','StackTrace':"
                        + "'a.Outer: outer\\n\\tat x\\nCaused by: a.Middle: middle\\n\\tat y\\nCaused by: a.b.Inner: the column is missing\\n\\tat z'}}");
        assertEquals("the column is missing", diagnosis.reason());
    }

    @Test
    void anExceptionSaysMoreThanItsConsequence() {
        read("{'Level':'SEVERE','Throwable':{'Exception':'Shutting down','StackTrace':"
                + "'java.net.BindException: Address already in use\\n\\tat x'}}");
        assertEquals("Address already in use", diagnosis.reason());
    }

    @Test
    void aServerThatDiesBeforeItCanLogLeavesItsLastWords() {
        read("Error occurred during initialization of VM");
        read("Too small maximum heap.");
        read("");
        assertEquals("Too small maximum heap", diagnosis.reason());
    }

    @Test
    void aServerWithoutTheApplicationHasFailedToDeployIt() {
        assertFalse(diagnosis.deploymentFailed());
        read(
                "{'Level':'INFO','LogMessage':'{\\n \\'Instance Configuration\\': {\\n \\'Deployed\\': [\\n        ]\\n}}'}");
        assertTrue(diagnosis.deploymentFailed());
    }

    @Test
    void aServerWithTheApplicationHasNot() {
        read(
                "{'Level':'INFO','LogMessage':'{\\n \\'Instance Configuration\\': {\\n \\'Deployed\\': [\\n {\\n \\'Name\\': 1}]\\n}}'}");
        assertFalse(diagnosis.deploymentFailed());
    }

    @Test
    void silenceIsSaidToBeSilence() {
        assertEquals("it left no reason", diagnosis.reason());
    }

    private void read(String line) {
        diagnosis.read(line.replace('\'', '"'));
    }
}

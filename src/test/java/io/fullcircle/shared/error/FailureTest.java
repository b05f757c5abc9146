package io.fullcircle.shared.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @Test
    void aRuleIsFoundHoweverDeepItIsWrapped() {
        DomainException rule = DomainException.invalid("name", "some.key");
        Failure failure = Failure.of(new RuntimeException(new EJBException(rule)));
        assertEquals(422, failure.status());
        assertSame(rule, failure.domain());
        assertTrue(failure.expected());
    }

    @Test
    void whatIsForbiddenLooksLikeWhatIsNotThere() {
        assertEquals(404, Failure.of(new EJBAccessException("no")).status());
    }

    @ParameterizedTest
    @CsvSource({
        "08006, 503",
        "57P01, 503",
        "53300, 503",
        "40P01, 409",
        "28P01, 503",
        "22021, 400",
        "22P05, 400",
        "42601, 500",
        "23505, 500"
    })
    void theDatabaseSaysWhoseFaultItIs(String state, int status) {
        assertEquals(
                status,
                Failure.of(new PersistenceException(new SQLException("x", state)))
                        .status());
    }

    @Test
    void aPoolWithoutAConnectionMeansThatTheDatabaseIsAway() {
        assertEquals(
                503,
                Failure.of(new SQLException("Error in allocating a connection. Cause: …"))
                        .status());
    }

    @Test
    void aStaleVersionIsAConflict() {
        assertEquals(409, Failure.of(new OptimisticLockException()).status());
    }

    @Test
    void aFormWithAFileThatIsSentAsOneWithoutIsTheClientsFault() {
        ServletException thrown = new ServletException("The request content-type is not a multipart/form-data");
        assertEquals(400, Failure.of(new FacesException(thrown)).status());
        assertEquals(500, Failure.of(new ServletException("Anything else")).status());
    }

    @Test
    void everythingElseIsADefectToBeLookedAt() {
        Failure failure = Failure.of(new IllegalStateException());
        assertEquals(500, failure.status());
        assertFalse(failure.expected());
    }

    @Test
    void aCauseThatRunsInACircleEndsTheSearch() {
        Exception a = new Exception();
        Exception b = new Exception(a);
        a.initCause(b);
        assertEquals(500, Failure.of(a).status());
    }
}

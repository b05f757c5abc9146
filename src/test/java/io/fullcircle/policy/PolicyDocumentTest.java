package io.fullcircle.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.testing.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page that says the whole policy is up to date. */
class PolicyDocumentTest {

    @Test
    void thePageSaysWhatTheTablesAndTheCodeSay() throws IOException {
        String written = PolicyDocument.write(Build.basedir().resolve("src/main/java"));
        Path fresh = Files.writeString(Build.target().resolve("policy.md"), written);
        Path page = Build.basedir().resolve("src/docs/policy.md");
        String kept = Files.exists(page) ? Files.readString(page) : "";
        assertEquals(written, kept, () -> "out of date; read the difference, then: cp " + fresh + " " + page);
    }
}

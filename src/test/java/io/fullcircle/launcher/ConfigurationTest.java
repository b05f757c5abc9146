package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.settings.Setting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @Test
    void anOptionCountsMoreThanTheEnvironmentAndThatMoreThanTheDefault() {
        assertEquals(8080, environment(Map.of()).port());
        assertEquals(8081, environment(Map.of("APP_PORT", "8081")).port());
        Configuration both = new Configuration(Map.of(Setting.PORT, "8082"), Map.of("APP_PORT", "8081"));
        assertEquals(8082, both.port());
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        assertEquals(8080, environment(Map.of("APP_PORT", " ")).port());
        assertFalse(environment(Map.of("APP_DB_URL", "")).external());
    }

    @ParameterizedTest
    @CsvSource({
        "APP_PORT, 0",
        "APP_PORT, 65536",
        "APP_PORT, http",
        "APP_DEMO, yes",
        "APP_DB_URL, postgres://db/fullcircle",
        "APP_DB_WAIT, -1",
        "APP_SERVER_MEMORY, 320",
        "APP_SERVER_MEMORY, -Xmx1g",
        "APP_LOG, syslog",
        "APP_BASE_URL, coaching.example.org",
        "APP_BASE_URL, ftp://coaching.example.org",
        "APP_BASE_URL, https://coaching.example.org?x=y",
        "APP_BASE_URL, https://",
        "APP_SIGN_UP, yes",
        "APP_MAIL_PORT, smtp",
        "APP_MAIL_TLS, ssl",
        "APP_MAIL_FROM, Coaching",
        "APP_MAIL_FROM, a@b.org <c@d.org>",
        "APP_ADDRESS, no such host"
    })
    void whatCannotBeMeantIsRefusedByName(String variable, String value) {
        Configuration configuration = environment(Map.of(variable, value));
        LaunchException refusal = assertThrows(LaunchException.class, configuration::checked);
        assertTrue(refusal.getMessage().startsWith(variable + " must "), refusal.getMessage());
        assertTrue(refusal.getMessage().endsWith("not “" + value + "”."), refusal.getMessage());
    }

    @Test
    void theAddressForPeopleFollowsThePortUntilItIsSet() {
        assertEquals("http://localhost:8090", environment(Map.of()).baseUrl(8090));
        Configuration configuration = environment(Map.of("APP_BASE_URL", "https://coaching.example.org/app/"));
        assertEquals("https://coaching.example.org/app", configuration.baseUrl(8090));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "127.0.0.1"})
    void readinessIsAskedAtAnAddressThatAnswers(String address) {
        String url = Readiness.url(environment(Map.of("APP_ADDRESS", address)));
        assertEquals("http://127.0.0.1:8080/health/ready", url);
    }

    @Test
    void theServerNeverReceivesTheOwnersPassword() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "APP_DB_OWNER_USER", "boss", "APP_DB_OWNER_PASSWORD", "hidden", "APP_OTHER", "kept", "PATH", "/bin"));
        DatabaseAccess database = new DatabaseAccess("jdbc:postgresql://db/x", "app", "secret", "boss", "hidden");
        ServerProcess.environment(environment, Path.of("/data"), environment(Map.of()), database);
        assertFalse(environment.containsValue("hidden"));
        assertEquals("secret", environment.get("APP_DB_PASSWORD"));
        assertEquals("kept", environment.get("APP_OTHER"));
        assertEquals("http://localhost:8080", environment.get("APP_BASE_URL"));
    }

    @Test
    void theTextOfADatabaseAccessHoldsNoPassword() {
        DatabaseAccess database = new DatabaseAccess("jdbc:postgresql://db/x", "app", "secret", "boss", "hidden");
        assertEquals("jdbc:postgresql://db/x as app, owned by boss", database.toString());
    }

    private static Configuration environment(Map<String, String> environment) {
        return new Configuration(Map.of(), environment);
    }
}

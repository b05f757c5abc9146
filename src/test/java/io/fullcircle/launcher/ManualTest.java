package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.settings.Setting;
import org.junit.jupiter.api.Test;

class ManualTest {

    @Test
    void everySettingIsListedWithItsDefaultAndItsMeaning() {
        for (Setting setting : Setting.values()) {
            assertTrue(Manual.settings().contains(setting.variable() + " ("), setting.variable());
            assertTrue(Manual.settings().contains(setting.meaning()), setting.variable());
        }
        assertTrue(Manual.settings().contains("APP_PORT (default 8080)"));
        assertTrue(Manual.settings().contains("APP_BASE_URL (empty by default)"));
    }

    @Test
    void theTokenCommandIsExplainedWithItsScopesAndBounds() {
        assertTrue(Manual.HELP.contains("run.jar token EMAIL"));
        for (Scope scope : Scope.values()) {
            assertTrue(Manual.TOKEN_HELP.contains(scope.publicName()), scope::publicName);
        }
        for (String option : new String[] {"--scope", "--expires", "--name", "--data", ".fullcircle", "90d", "366d"}) {
            assertTrue(Manual.TOKEN_HELP.contains(option), option);
        }
    }

    @Test
    void secretsAreNamedAsSuch() {
        assertTrue(Manual.settings().contains("APP_DB_PASSWORD (secret)"));
        assertTrue(Manual.settings().contains("APP_DB_OWNER_PASSWORD (secret)"));
    }
}

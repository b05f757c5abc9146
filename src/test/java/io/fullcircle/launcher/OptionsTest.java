package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.settings.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void nothingIsAskedForByDefault() {
        assertEquals(new Options(false, false, Map.of()), Options.parse(List.of()));
    }

    @Test
    void aValueFollowsItsOptionOrAnEqualsSign() {
        Map<Setting, String> given = Map.of(Setting.PORT, "8090", Setting.DATA, "/srv/data", Setting.DEMO, "true");
        assertEquals(
                given,
                Options.parse(List.of("--port", "8090", "--data=/srv/data", "--demo"))
                        .given());
    }

    @Test
    void helpAndSettingsAreRecognised() {
        assertTrue(Options.parse(List.of("--help")).help());
        assertTrue(Options.parse(List.of("-h")).help());
        assertTrue(Options.parse(List.of("--settings")).settings());
    }

    @Test
    void anUnknownOptionIsNamed() {
        Options.Misused misused = assertThrows(Options.Misused.class, () -> Options.parse(List.of("--prot", "1")));
        assertEquals("Unknown option --prot; --help lists the options.", misused.getMessage());
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        String sentence = "The option --port needs a value; --help lists the options.";
        for (List<String> arguments : List.of(List.of("--port"), List.of("--port="))) {
            Options.Misused misused = assertThrows(Options.Misused.class, () -> Options.parse(arguments));
            assertEquals(sentence, misused.getMessage());
        }
    }
}

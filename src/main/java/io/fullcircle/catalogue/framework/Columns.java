package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.rubric.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of the columns of a file, and the keys of its JSON. Pure. */
final class Columns {

    static final String FRAMEWORK = "framework";
    static final String CODE = "code";
    static final String NUMBER = "number";
    static final String NAME = "name";
    static final String ENGLISH = "_en";
    static final String GERMAN = "_de";

    /** What is said in words, each in English and maybe in German. */
    static final List<String> WORDS = List.of("description", "strong", "plain", "weak");

    /** All of them, as they are written. */
    static final List<String> ALL = all();

    private Columns() {}

    static String asked(JobFamily family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    static String from(JobFamily family) {
        return asked(family) + "_from";
    }

    static String anchor(Level level, Bar bar, String language) {
        return level.name().toLowerCase(Locale.ROOT) + "_" + bar.mark() + language;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(List.of(FRAMEWORK, CODE, NUMBER, NAME));
        for (String word : WORDS) {
            all.add(word + ENGLISH);
            all.add(word + GERMAN);
        }
        for (JobFamily family : JobFamily.values()) {
            all.add(asked(family));
            all.add(from(family));
        }
        for (Level level : Level.values()) {
            for (Bar bar : Bar.values()) {
                all.add(anchor(level, bar, ENGLISH));
                all.add(anchor(level, bar, GERMAN));
            }
        }
        return List.copyOf(all);
    }
}

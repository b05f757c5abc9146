package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.Level;
import java.util.Map;

/**
 * A principle of a programme as it stands.
 *
 * @param version the newest
 * @param rubrics versions of the programme's own anchors, by level
 */
public record KeptPrinciple(long id, int version, boolean retired, PrincipleDraft draft, Map<Level, Integer> rubrics) {

    public KeptPrinciple {
        rubrics = Map.copyOf(rubrics);
    }
}

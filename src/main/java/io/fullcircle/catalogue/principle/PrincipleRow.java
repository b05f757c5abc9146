package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.JobFamily;

/**
 * A principle in a list.
 *
 * @param code its name to the outside, such as DIVE_DEEP
 * @param number 1 to 16, in the order in which people know them
 * @param name as the real interview says it, in English
 * @param description our own, in the viewer's language
 * @param forEngineers whether interviews of software engineers look at it
 * @param forManagers whether interviews of engineering managers look at it
 */
public record PrincipleRow(
        Long id,
        String code,
        Integer number,
        String name,
        String description,
        Applicability forEngineers,
        Applicability forManagers) {

    public Applicability applicability(JobFamily family) {
        return switch (family) {
            case SOFTWARE_ENGINEER -> forEngineers;
            case ENGINEERING_MANAGER -> forManagers;
        };
    }
}

package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.Applicability;
import java.util.List;

/**
 * A principle as {@code /api/v1/principles} shows it.
 *
 * @param code its name for programs, such as DIVE_DEEP
 * @param description in the viewer's language
 * @param softwareEngineer whether interviews of software engineers look at it
 * @param engineeringManager whether interviews of engineering managers look at it
 */
public record PrincipleJson(
        String code,
        int number,
        String name,
        String description,
        Applicability softwareEngineer,
        Applicability engineeringManager) {

    static PrincipleJson of(PrincipleRow row) {
        return new PrincipleJson(
                row.code(), row.number(), row.name(), row.description(), row.forEngineers(), row.forManagers());
    }

    /** All of them, in their order. */
    public record All(List<PrincipleJson> items) {}
}

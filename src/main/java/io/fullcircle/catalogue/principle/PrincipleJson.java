package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.Level;
import java.util.List;

/**
 * A principle as {@code /api/v1/principles} shows it.
 *
 * @param code its name for programs, such as DIVE_DEEP
 * @param description in the viewer's language
 * @param framework name of the set that it belongs to; codes are its own in each
 * @param version counts up whenever its words change
 * @param signals what a strong, a plain and a weak signal of it sound like, in the viewer's language
 * @param softwareEngineer whether interviews of software engineers look at it
 * @param engineeringManager whether interviews of engineering managers look at it
 * @param levelFrom from which level on each of them is asked
 */
public record PrincipleJson(
        String code,
        int number,
        String name,
        String description,
        String framework,
        int version,
        Signals signals,
        Applicability softwareEngineer,
        Applicability engineeringManager,
        LevelFrom levelFrom) {

    static PrincipleJson of(PrincipleRow row) {
        return new PrincipleJson(
                row.code(),
                row.number(),
                row.name(),
                row.description(),
                row.framework(),
                row.version(),
                new Signals(row.strong(), row.plain(), row.weak()),
                row.forEngineers(),
                row.forManagers(),
                new LevelFrom(row.engineersFrom(), row.managersFrom()));
    }

    /** What signals sound like. */
    public record Signals(String strong, String plain, String weak) {}

    /** The lowest level of each job family. */
    public record LevelFrom(Level softwareEngineer, Level engineeringManager) {}

    /** All of them, in their order. */
    public record All(List<PrincipleJson> items) {}
}

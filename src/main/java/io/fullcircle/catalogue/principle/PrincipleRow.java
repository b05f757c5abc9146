package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.time.Instant;

/**
 * A principle in a list, in its newest version.
 *
 * @param code its name to the outside, such as DIVE_DEEP; one of its own in each framework
 * @param number 1 to 99, in the order in which people know them
 * @param name as the real interview says it, in English
 * @param description our own, in the viewer's language
 * @param strong what a strong signal of it sounds like, in the viewer's language, as {@code plain} and {@code weak} do
 * @param programmeId whose it is; null for those that come with the product
 * @param framework name of the set that it belongs to
 * @param forEngineers whether interviews of software engineers look at it
 * @param engineersFrom from which level on they are asked
 * @param forManagers whether interviews of engineering managers look at it
 * @param managersFrom from which level on they are asked
 * @param retiredAt since when it is asked no more; null while it is asked
 */
public record PrincipleRow(
        Long id,
        String code,
        Integer number,
        String name,
        String description,
        String strong,
        String plain,
        String weak,
        Long programmeId,
        String framework,
        Integer version,
        Applicability forEngineers,
        Level engineersFrom,
        Applicability forManagers,
        Level managersFrom,
        Instant retiredAt) {

    /** Whether interviews of this job family at this level look at it: never below the level from which the family is asked. */
    public Applicability applicability(JobFamily family, Level level) {
        return level.compareTo(levelFrom(family)) < 0 ? Applicability.NEVER : kind(family);
    }

    /** What holds for a job family from its level on. */
    public Applicability kind(JobFamily family) {
        return switch (family) {
            case SOFTWARE_ENGINEER -> forEngineers;
            case ENGINEERING_MANAGER -> forManagers;
        };
    }

    public Level levelFrom(JobFamily family) {
        return switch (family) {
            case SOFTWARE_ENGINEER -> engineersFrom;
            case ENGINEERING_MANAGER -> managersFrom;
        };
    }

    /** True for those that come with the product. */
    public boolean shipped() {
        return programmeId == null;
    }

    public boolean retired() {
        return retiredAt != null;
    }

    /** Its place on a page; programmes may use the same code. */
    public String anchor() {
        return shipped() ? code : code + "-" + id;
    }
}

package io.fullcircle.interview;

/**
 * A principle that an interviewer listens for: what its rating was begun with, else the newest.
 *
 * @param id of the principle
 * @param code its name to the outside, such as DIVE_DEEP
 * @param number in its framework
 * @param name in English
 * @param description in the viewer's language
 * @param version of the principle
 * @param rubric what it is rated by; null where there are no anchors
 */
public record BriefRow(
        Long id, String code, Integer number, String name, String description, Integer version, HeldRubricRow rubric) {

    /** What a rating is made under whose interviewer sees this. */
    Stamp stamp() {
        return new Stamp(version, rubric == null ? null : rubric.id());
    }
}

package io.fullcircle.catalogue.question;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who makes questions.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme or of a cohort of it</th><th>its interviewer</th><th>others</th></tr>
 * <tr><td>write a draft for a programme</td><td>no</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>see drafts and what waits for a review</td><td>no</td><td>yes</td><td>own</td><td>no</td></tr>
 * <tr><td>edit, send to the review</td><td>no</td><td>yes</td><td>own drafts</td><td>no</td></tr>
 * <tr><td>publish, give back, retire, revive</td><td>no</td><td>yes</td><td>no</td><td>no</td></tr>
 * <tr><td>retire and revive what comes with the product</td><td>yes</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>take questions out as a file and bring them in</td><td>no</td><td>yes</td><td>no</td><td>no</td></tr>
 * <tr><td>confirm what was looked at; undo an import</td><td>no</td><td>own; all of the programme</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>Questions belong to the programme and not to a cohort, so whoever leads a part of it answers for them too. What comes with the
 * product says the same to every programme: nobody edits it here.
 */
public final class QuestionWriteAccess {

    private QuestionWriteAccess() {}

    /** Programmes that this person writes questions for. */
    public static Set<Long> programmesWritten(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(m -> m.role() == Role.INTERVIEWER || m.role() == Role.LEAD)
                .map(Membership::programmeId)
                .collect(Collectors.toSet());
    }

    /** True for who writes drafts for this programme. */
    public static boolean mayWrite(Viewer viewer, long programmeId) {
        return programmesWritten(viewer).contains(programmeId);
    }

    /** True for who decides on the programme's questions, and takes them out and brings them in as files. */
    public static boolean mayReview(Viewer viewer, long programmeId) {
        return viewer.memberships().stream().anyMatch(m -> m.role() == Role.LEAD && m.programmeId() == programmeId);
    }

    /**
     * True for who may look at how a question is made.
     *
     * @param programmeId null for what comes with the product
     */
    public static boolean maySee(Viewer viewer, Long programmeId, Long authorId) {
        return programmeId == null
                ? viewer.is(Role.ADMINISTRATOR)
                : mayReview(viewer, programmeId) || mayWrite(viewer, programmeId) && isAuthor(viewer, authorId);
    }

    /** True for who may change what it says and send it to the review. */
    public static boolean mayEdit(Viewer viewer, Long programmeId, Long authorId, QuestionState state) {
        return programmeId != null
                && maySee(viewer, programmeId, authorId)
                && (mayReview(viewer, programmeId) || state == QuestionState.DRAFT);
    }

    /** True for who may retire and revive it. */
    public static boolean mayRetire(Viewer viewer, Long programmeId) {
        return programmeId == null ? viewer.is(Role.ADMINISTRATOR) : mayReview(viewer, programmeId);
    }

    private static boolean isAuthor(Viewer viewer, Long authorId) {
        return authorId != null && authorId == viewer.accountId();
    }
}

package io.fullcircle.catalogue.question;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.util.List;
import java.util.Objects;

/**
 * Who reads which question. What a question can probe is another matter: {@link io.fullcircle.catalogue.CatalogueAccess}.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>who has a role</th><th>member of the programme</th><th>its author, while a member</th><th>lead of it or of a cohort
 * of it</th></tr>
 * <tr><td>published, of the product</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>published, of a programme</td><td>no</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>a programme's draft, in review or retired</td><td>no</td><td>no</td><td>yes</td><td>yes</td></tr>
 * <tr><td>of the product and not published</td><td>no</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 */
public final class QuestionAccess {

    private QuestionAccess() {}

    /**
     * True for who may read a question.
     *
     * @param programmeId the programme that wrote it, null for what comes with the product
     * @param authorId the account of who wrote it, null where nobody did
     */
    public static boolean mayRead(Viewer viewer, Long programmeId, QuestionState state, Long authorId) {
        if (programmeId == null) {
            return state == QuestionState.PUBLISHED && !viewer.roles().isEmpty();
        }
        if (!programmes(viewer).contains(programmeId)) {
            return false;
        }
        return state == QuestionState.PUBLISHED
                || Objects.equals(authorId, viewer.accountId())
                || leadsIn(viewer, programmeId);
    }

    /** Ids of the programmes whose published questions somebody reads beside those of the product, each once. */
    public static List<Long> programmes(Viewer viewer) {
        return viewer.memberships().stream()
                .map(Membership::programmeId)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean leadsIn(Viewer viewer, long programmeId) {
        return viewer.memberships().stream().anyMatch(m -> m.role() == Role.LEAD && m.programmeId() == programmeId);
    }
}

package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.booking.BookingMade;
import io.fullcircle.catalogue.framework.FrameworkQueries;
import io.fullcircle.catalogue.framework.FrameworkService;
import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.catalogue.rubric.AnchorTexts;
import io.fullcircle.catalogue.rubric.RubricDraft;
import io.fullcircle.catalogue.rubric.RubricQueries;
import io.fullcircle.catalogue.rubric.RubricRow;
import io.fullcircle.catalogue.rubric.RubricService;
import io.fullcircle.interview.AssignmentService;
import io.fullcircle.interview.BriefRow;
import io.fullcircle.interview.InterviewQueries;
import io.fullcircle.interview.RatingDraft;
import io.fullcircle.interview.SavedDraft;
import io.fullcircle.interview.ScorecardDraft;
import io.fullcircle.interview.ScorecardService;
import io.fullcircle.matching.MatchingService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Two programmes, each with who leads it and who interviews, a candidate in the first, and what they do in few words. */
abstract class OwnCatalogueFixture {

    static final String OWNERSHIP = "OWNERSHIP";
    static final long OWNERSHIP_ID = 10;

    @Inject
    RubricService rubrics;

    @Inject
    RubricQueries rubricQueries;

    @Inject
    FrameworkService frameworks;

    @Inject
    FrameworkQueries frameworkQueries;

    @Inject
    PrincipleQueries principles;

    @Inject
    ScorecardService scorecards;

    @Inject
    InterviewQueries interviews;

    @EJB
    CatalogueBooker booker;

    @Inject
    ViewerQueries viewers;

    @Inject
    As as;

    @Inject
    AtOnce atOnce;

    final Mocks mocks = new Mocks(Rows::text);
    long autumn;
    long winter;
    long seniors;
    long lead;
    long cohortLead;
    long stranger;
    long ines;
    long otherInterviewer;
    long candidate;
    UUID autumnId;

    @BeforeEach
    void fill() {
        Rows.clear();
        autumn = People.programme("Autumn");
        winter = People.programme("Winter");
        seniors = People.cohort(autumn, "Seniors");
        lead = member(autumn, "lead@example.org", null, Role.LEAD);
        cohortLead = member(autumn, "cole@example.org", seniors, Role.LEAD);
        stranger = member(winter, "stranger@example.org", null, Role.LEAD);
        ines = member(autumn, "ines@example.org", null, Role.INTERVIEWER);
        otherInterviewer = member(winter, "kay@example.org", null, Role.INTERVIEWER);
        candidate = member(autumn, "cy@example.org", seniors, Role.CANDIDATE);
        autumnId = UUID.fromString(People.publicId("programme", autumn));
    }

    static long member(long programme, String email, Long cohort, Role role) {
        long account = People.account(email, "x");
        People.member(programme, cohort, account, role);
        return account;
    }

    Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }

    <T> T leading(Callable<T> work) throws Exception {
        return as.role(Role.LEAD, work);
    }

    <T> T interviewing(Callable<T> work) throws Exception {
        return as.role(Role.INTERVIEWER, work);
    }

    /** What the seniors' anchors of a principle are for this person, the one in force first. */
    List<RubricRow> versions(long account, long programme, long principle) throws Exception {
        return interviewing(() -> rubricQueries.versions(viewer(account), programme, principle, Level.SENIOR));
    }

    /** A draft that takes the place of what the lead sees, whose texts begin with this word. */
    RubricDraft draft(String principle, long principleId, String word) throws Exception {
        List<RubricRow> seen = versions(lead, autumn, principleId);
        return new RubricDraft(
                autumnId,
                principle,
                Level.SENIOR,
                texts(word),
                new AnchorTexts(null, null, null),
                "Clearer",
                seen.isEmpty() ? null : seen.get(0).publicId());
    }

    static AnchorTexts texts(String word) {
        return new AnchorTexts(
                word + " waited until somebody else had sorted it out.",
                word + " took it on although it was nobody's, and saw it through.",
                word + " made three teams change how such things find somebody.");
    }

    int save(RubricDraft draft) throws Exception {
        return leading(() -> rubrics.save(viewer(lead), draft));
    }

    /** A mock of Ines and the candidate that began two hours ago. */
    UUID mock(long... held) {
        long booking = mocks.booked(autumn, candidate, ines, -2, "CONFIRMED");
        for (long principle : held) {
            mocks.assigned(booking, principle);
        }
        return UUID.fromString(People.publicId("booking", booking));
    }

    List<BriefRow> brief(UUID mock) throws Exception {
        return interviewing(() -> interviews.brief(viewer(ines), mock));
    }

    static void assertRefused(DomainException.Kind kind, String field, Callable<?> work) {
        DomainException refused = assertThrows(DomainException.class, work::call);
        assertEquals(kind, refused.kind(), refused::getMessage);
        assertEquals(field, refused.field(), refused::getMessage);
    }

    /** Assigns within a transaction, as whoever books does. */
    @Stateless
    @RunAs(Role.Names.CANDIDATE)
    @PermitAll
    public static class CatalogueBooker {

        @EJB
        private AssignmentService assignments;

        @EJB
        private MatchingService matching;

        public void assign(long booking, List<Long> held) {
            assignments.assign(booking, held);
        }

        public void match(BookingMade made) {
            matching.assign(made);
        }
    }

    int bring(String content, int seen) throws Exception {
        return leading(() -> frameworks.bring(viewer(lead), autumnId, content, seen));
    }

    /** A file of principles, each a letter and its number, with anchors for seniors. */
    static String file(String... principles) {
        return List.of(principles).stream()
                .map(each -> each.split(" "))
                .map(p -> """
                        {"code": "CODE_%1$s", "number": %2$s, "name": "Name %1$s", "description_en": "About %1$s.",
                        "strong_en": "Strong.", "plain_en": "Plain.", "weak_en": "Weak.", "weak_de": "Schwach.",
                        "software_engineer": "ALWAYS", "engineering_manager": "NEVER", "senior_below_en": "%1$s %3$s",
                        "senior_meets_en": "%1$s %4$s", "senior_raises_en": "%1$s %5$s"}
                        """.formatted(
                                p[0],
                                p[1],
                                texts("p").below(),
                                texts("p").meets(),
                                texts("p").raises()))
                .collect(Collectors.joining(",", "{\"framework\": \"Ours\", \"principles\": [", "]}"));
    }

    SavedDraft keep(UUID mock, RatingDraft rating, int seen) throws Exception {
        return interviewing(
                () -> scorecards.saveDraft(viewer(ines), mock, new ScorecardDraft(List.of(rating), "", ""), seen));
    }
}

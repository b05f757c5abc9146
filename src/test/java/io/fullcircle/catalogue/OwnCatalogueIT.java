package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.BookingMade;
import io.fullcircle.catalogue.framework.FrameworkRow;
import io.fullcircle.catalogue.rubric.AnchorTexts;
import io.fullcircle.catalogue.rubric.Likeness;
import io.fullcircle.catalogue.rubric.RubricDraft;
import io.fullcircle.catalogue.rubric.RubricImpact;
import io.fullcircle.catalogue.rubric.RubricRow;
import io.fullcircle.interview.FeedbackRatingRow;
import io.fullcircle.interview.RatingDraft;
import io.fullcircle.interview.SavedDraft;
import io.fullcircle.interview.ScorecardDraft;
import io.fullcircle.interview.Signal;
import io.fullcircle.interview.Stamp;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException.Kind;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.testing.Catalogues;
import io.fullcircle.testing.Rows;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programmes add to the catalogue: principles by import, anchors by hand, and ratings that keep what they were made under. */
@ExtendWith(ArquillianExtension.class)
class OwnCatalogueIT extends OwnCatalogueFixture {

    private static final int NONE = ScorecardDraft.NONE;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whatAProgrammeAddsIsForItsOwnPeople() throws Exception {
        long own = Catalogues.principle(winter, "OF_WINTER", "Of Winter", "ALWAYS");
        Catalogues.rubric(winter, OWNERSHIP_ID, stranger, "in winter");
        assertEquals(
                17,
                interviewing(() -> principles.principles(viewer(otherInterviewer)))
                        .size());
        assertEquals(16, interviewing(() -> principles.principles(viewer(ines))).size());
        assertEquals(
                16,
                as.role(Role.CANDIDATE, () -> principles.principles(viewer(candidate)))
                        .size());
        assertTrue(versions(otherInterviewer, winter, OWNERSHIP_ID).get(0).own());
        assertEquals(1, versions(ines, winter, OWNERSHIP_ID).size(), "the product's alone");
        assertEquals(1, versions(ines, autumn, OWNERSHIP_ID).size());
        assertEquals(List.of(), versions(ines, winter, own));
        assertThrows(
                EJBAccessException.class,
                () -> as.role(
                        Role.CANDIDATE,
                        () -> rubricQueries.versions(viewer(candidate), autumn, OWNERSHIP_ID, Level.SENIOR)));
        assertRefused(
                Kind.NOT_FOUND,
                null,
                () -> interviewing(
                        () -> rubricQueries.versions(viewer(candidate), autumn, OWNERSHIP_ID, Level.SENIOR)));
    }

    @Test
    void onlyWhoLeadsTheWholeProgrammeChangesAnything() throws Exception {
        RubricDraft draft = draft(OWNERSHIP, OWNERSHIP_ID, "One");
        for (long account : List.of(cohortLead, stranger, ines)) {
            assertRefused(Kind.NOT_FOUND, null, () -> leading(() -> rubrics.save(viewer(account), draft)));
            assertRefused(Kind.NOT_FOUND, null, () -> leading(() -> rubrics.preview(viewer(account), draft)));
            assertRefused(
                    Kind.NOT_FOUND,
                    null,
                    () -> leading(() -> frameworks.check(viewer(account), autumnId, file("A 1"))));
            assertRefused(
                    Kind.NOT_FOUND,
                    null,
                    () -> leading(() -> frameworks.bring(viewer(account), autumnId, file("A 1"), FrameworkRow.NONE)));
        }
        Catalogues.principle(winter, "OF_WINTER", "Of Winter", "ALWAYS");
        assertRefused(Kind.NOT_FOUND, null, () -> save(draft("OF_WINTER", OWNERSHIP_ID, "One")));
        assertEquals(0, Rows.number("select count(*) from rubric where programme_id is not null"));
    }

    @Test
    void aNewVersionStandsInFrontOfTheProductsInItsProgrammeAlone() throws Exception {
        assertEquals(1, save(draft(OWNERSHIP, OWNERSHIP_ID, "One")));
        assertEquals(2, save(draft(OWNERSHIP, OWNERSHIP_ID, "Two")));
        List<RubricRow> versions = versions(ines, autumn, OWNERSHIP_ID);
        assertEquals(
                List.of("true 2", "true 1", "false 1"),
                versions.stream().map(row -> row.own() + " " + row.version()).toList());
        assertEquals(texts("Two"), versions.get(0).texts("en"));
        assertEquals(texts("Two"), versions.get(0).texts("de"), "without German the English stands there");
        assertEquals("Lead", versions.get(0).madeBy());
        assertFalse(versions(otherInterviewer, winter, OWNERSHIP_ID).get(0).own());
        AnchorTexts product = versions.get(2).texts("en");
        RubricDraft back = new RubricDraft(
                autumnId,
                OWNERSHIP,
                Level.SENIOR,
                product,
                versions.get(2).texts("de"),
                "Back",
                versions.get(0).publicId());
        assertEquals(3, save(back));
        assertEquals(product, versions(ines, autumn, OWNERSHIP_ID).get(0).texts("en"));
    }

    @Test
    void whatWillNotDoIsRefusedAtItsField() throws Exception {
        RubricDraft good = draft(OWNERSHIP, OWNERSHIP_ID, "One");
        AnchorTexts alike = new AnchorTexts(
                good.english().below(),
                good.english().below() + " Really.",
                good.english().raises());
        assertRefused(Kind.INVALID, "meetsEn", () -> save(with(good, alike, good.german(), "Why")));
        AnchorTexts named = new AnchorTexts(
                good.english().below(), good.english().meets(), "Showed ownership wherever one looked.");
        assertRefused(Kind.INVALID, "raisesEn", () -> save(with(good, named, good.german(), "Why")));
        AnchorTexts half = new AnchorTexts("Wartete, bis es jemand anders getan hatte.", null, null);
        assertRefused(Kind.INVALID, "meetsDe", () -> save(with(good, good.english(), half, "Why")));
        assertRefused(Kind.INVALID, "reason", () -> save(with(good, good.english(), good.german(), "\n")));
        save(good);
        assertRefused(Kind.CONFLICT, null, () -> save(draftSeeing(good, null)));
        assertRefused(Kind.CONFLICT, null, () -> save(draftSeeing(good, good.seen())));
        assertRefused(
                Kind.INVALID,
                null,
                () -> save(draftSeeing(
                        good, versions(lead, autumn, OWNERSHIP_ID).get(0).publicId())));
        assertEquals(1, Rows.number("select count(*) from rubric where programme_id is not null"));
    }

    private static RubricDraft with(RubricDraft draft, AnchorTexts english, AnchorTexts german, String reason) {
        return new RubricDraft(
                draft.programmeId(), draft.principle(), draft.level(), english, german, reason, draft.seen());
    }

    private static RubricDraft draftSeeing(RubricDraft draft, UUID seen) {
        return new RubricDraft(
                draft.programmeId(),
                draft.principle(),
                draft.level(),
                draft.english(),
                draft.german(),
                draft.reason(),
                seen);
    }

    @Test
    void ofLeadsWhoSaveAtOnceOneGetsThroughAndTheOthersAreTold() throws Exception {
        RubricDraft draft = draft(OWNERSHIP, OWNERSHIP_ID, "One");
        assertEquals(1, atOnce.succeed(6, i -> () -> save(draft)));
        RubricDraft next = draft(OWNERSHIP, OWNERSHIP_ID, "Two");
        assertEquals(1, atOnce.succeed(6, i -> () -> save(next)));
        assertEquals(2, Rows.number("select max(version) from rubric where programme_id = ?", autumn));
    }

    @Test
    void thePreviewCountsWhomItAffects() throws Exception {
        long kay = member(autumn, "kim@example.org", null, Role.INTERVIEWER);
        long other = member(autumn, "dee@example.org", seniors, Role.CANDIDATE);
        RubricDraft draft = draft(OWNERSHIP, OWNERSHIP_ID, "One");
        assertEquals(new RubricImpact(1, 0, 0, 0, 0, 0), leading(() -> rubrics.preview(viewer(lead), draft)));
        for (int hours : List.of(24, 48, -3)) {
            mocks.assigned(mocks.booked(autumn, candidate, hours == 48 ? kay : ines, hours, "CONFIRMED"), OWNERSHIP_ID);
        }
        mocks.assigned(mocks.booked(autumn, other, ines, 72, "CONFIRMED"), OWNERSHIP_ID);
        // Another principle, another level, called off, half written, and submitted.
        mocks.assigned(mocks.booked(autumn, candidate, ines, 96, "CONFIRMED"), 16);
        long junior = mocks.booked(autumn, candidate, ines, 120, "CONFIRMED");
        mocks.assigned(junior, OWNERSHIP_ID);
        Rows.update("update booking set level = 'MID' where id = ?", junior);
        long off = mocks.booked(autumn, candidate, ines, 144, "CONFIRMED");
        mocks.assigned(off, OWNERSHIP_ID);
        Rows.update("update booking set state = 'CANCELLED', ended_by = ?, ended_at = now() where id = ?", ines, off);
        UUID begun = mock(OWNERSHIP_ID);
        keep(begun, new RatingDraft(OWNERSHIP_ID, null, "Half a "), NONE);
        mocks.held(autumn, other, ines, 200, OWNERSHIP_ID, "MEETS", "Said so.");
        mocks.held(autumn, candidate, ines, 300, OWNERSHIP_ID, "BELOW", "Said so.");
        assertEquals(new RubricImpact(1, 4, 2, 2, 1, 2), leading(() -> rubrics.preview(viewer(lead), draft)));
        assertEquals(0, Rows.number("select count(*) from rubric where programme_id is not null"));
    }

    @Test
    void aRatingKeepsWhatItWasBegunUnder() throws Exception {
        save(draft(OWNERSHIP, OWNERSHIP_ID, "One"));
        UUID begun = mock(OWNERSHIP_ID);
        SavedDraft kept = keep(begun, new RatingDraft(OWNERSHIP_ID, null, "Half a "), NONE);
        UUID open = mock(OWNERSHIP_ID);
        Stamp seen = new Stamp(1, brief(open).get(0).rubric().id());
        UUID fresh = mock(OWNERSHIP_ID);
        save(draft(OWNERSHIP, OWNERSHIP_ID, "Two"));

        assertEquals(List.of("One", "Two"), List.of(beside(begun), beside(fresh)));
        keep(open, new RatingDraft(OWNERSHIP_ID, null, "Begun on a page from before", seen), NONE);
        assertEquals("One", beside(open), "what stood beside it");
        ScorecardDraft whole =
                new ScorecardDraft(List.of(new RatingDraft(OWNERSHIP_ID, Signal.MEETS, "Half a sentence")), "", "");
        interviewing(() -> {
            scorecards.submit(viewer(ines), begun, whole, kept.version());
            return null;
        });
        FeedbackRatingRow read = as.role(Role.CANDIDATE, () -> interviews.feedback(viewer(candidate), begun))
                .orElseThrow()
                .ratings()
                .get(0);
        assertEquals(texts("One").meets(), read.anchor());
        assertEquals(1, read.rubricVersion());
        assertEquals(1, Rows.number("select distinct principle_version from rating"));
    }

    /** The first word of what stands beside the rating of a mock. */
    private String beside(UUID mock) throws Exception {
        return brief(mock).get(0).rubric().anchors().get(0).text().replaceFirst(" .*", "");
    }

    @Test
    void likenessIsWhatTheDatabaseSays() {
        String of = " from rubric_anchor a join rubric_anchor b using (rubric_id, language)"
                + " where a.signal = 'BELOW' and b.signal = 'MEETS' and language = 'en' and rubric_id <= 64";
        String theirs = Rows.text(
                "select string_agg(round(similarity(a.text, b.text)::numeric, 4)::text, ' ' order by rubric_id)" + of);
        String ours = List.of(Rows.text("select string_agg(a.text || '|' || b.text, '#' order by rubric_id)" + of)
                        .split("#"))
                .stream()
                .map(pair -> pair.split("\\|"))
                .map(pair -> String.format(Locale.ROOT, "%.4f", Likeness.of(pair[0], pair[1])))
                .collect(Collectors.joining(" "));
        assertEquals(theirs, ours);
        assertEquals(64, ours.split(" ").length);
    }

    @Test
    void mocksHoldPrinciplesOfTheirProgrammeAndLevelThatAreStillAsked() {
        Rows.update("update principle_applicability set kind = 'NEVER'");
        long ours = Catalogues.principle(autumn, "OF_AUTUMN", "Of Autumn", "ALWAYS");
        long theirs = Catalogues.principle(winter, "OF_WINTER", "Of Winter", "ALWAYS");
        assertEquals(String.valueOf(ours), matched());
        assertThrows(Exception.class, () -> booker.assign(booked(), List.of(theirs)));
        Rows.update("update principle_applicability set level_from = 'PRINCIPAL' where principle_id = ?", ours);
        assertThrows(Exception.class, this::matched, "nothing is left for a senior");
        assertThrows(Exception.class, () -> booker.assign(booked(), List.of(ours)));
        Rows.update("update principle_applicability set level_from = 'SENIOR' where principle_id = ?", ours);
        booker.assign(booked(), List.of(ours));
        Rows.update("update principle set retired_at = now() where id = ?", ours);
        assertThrows(Exception.class, () -> booker.assign(booked(), List.of(ours)));
    }

    private long booked() {
        return mocks.booked(autumn, candidate, ines, 48, "CONFIRMED");
    }

    /** The principles that the product chooses for a mock of a senior engineer. */
    private String matched() {
        long booking = booked();
        booker.match(new BookingMade(
                booking,
                autumn,
                candidate,
                ines,
                JobFamily.SOFTWARE_ENGINEER,
                Level.SENIOR,
                new TimeSpan(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofHours(1)))));
        return Rows.text(
                "select string_agg(principle_id::text, ',' order by position) from assigned_principle where booking_id = ?",
                booking);
    }
}

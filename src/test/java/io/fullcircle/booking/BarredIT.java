package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.arrange.ArrangeService;
import io.fullcircle.booking.arrange.GiveWish;
import io.fullcircle.people.conflict.ConflictDraft;
import io.fullcircle.people.conflict.ConflictQueries;
import io.fullcircle.people.conflict.ConflictReason;
import io.fullcircle.people.conflict.ConflictRow;
import io.fullcircle.people.conflict.ConflictService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may not meet, or does not fit, finds no time with the other on any way to one. */
@ExtendWith(ArquillianExtension.class)
class BarredIT extends WaitingFixture {

    @Inject
    ConflictService conflicts;

    @Inject
    ConflictQueries declared;

    @Inject
    ArrangeService arrangements;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whoeverDeclaresItTheTwoFindNoTimeWithEachOther() throws Exception {
        assertTrue(isOpen(ines, slot(0)));
        declare(Role.CANDIDATE, cy, ConflictDraft.with(publicId("account", ines), ConflictReason.TEAM, ""));
        assertApart();
        UUID own =
                as.role(Role.CANDIDATE, () -> declared.own(viewer(cy))).get(0).publicId();
        assertThrows(
                DomainException.class,
                () -> as.role(Role.INTERVIEWER, run(() -> conflicts.withdraw(viewer(ines), own))));
        as.role(Role.CANDIDATE, run(() -> conflicts.withdraw(viewer(cy), own)));
        assertTrue(isOpen(ines, slot(0)));
        declare(Role.INTERVIEWER, ines, new ConflictDraft(null, "cy@example.org", "", ConflictReason.PERSONAL, ""));
        assertApart();
    }

    @Test
    void whomALeadKeepsApartReadNothingOfIt() throws Exception {
        declare(Role.INTERVIEWER, ines, new ConflictDraft(null, "cy@example.org", "", ConflictReason.PERSONAL, ""));
        UUID own = as.role(Role.INTERVIEWER, () -> declared.own(viewer(ines)))
                .get(0)
                .publicId();
        as.role(Role.INTERVIEWER, run(() -> conflicts.withdraw(viewer(ines), own)));
        as.role(
                Role.LEAD,
                run(() -> conflicts.declareBetween(
                        viewer(lead),
                        autumn,
                        publicId("account", cy),
                        ConflictDraft.with(publicId("account", ines), ConflictReason.EMPLOYER, "a note"))));
        assertApart();
        assertEquals(
                List.of(),
                as.role(Role.INTERVIEWER, () -> declared.own(viewer(ines))).stream()
                        .filter(ConflictRow::stands)
                        .toList(),
                "neither side is told");
        List<ConflictRow> history = as.role(Role.LEAD, () -> declared.inProgramme(viewer(lead), autumn));
        assertEquals(
                List.of(true, false), history.stream().map(ConflictRow::stands).toList());
        assertEquals("a note", history.get(0).note());
        as.role(
                Role.LEAD,
                run(() -> conflicts.withdrawIn(
                        viewer(lead), autumn, history.get(0).publicId())));
        assertTrue(isOpen(ines, slot(0)));
    }

    private void assertApart() throws Exception {
        assertFalse(isOpen(ines, slot(0)));
        assertTrue(isOpen(kenji, slot(0)));
        assertRefused("booking.rule.gone", () -> book(cy, ines, slot(0)));
    }

    @Test
    void onesOwnAddressAndSomebodyElsewhereAreNoConflictAndTheSameTwiceIsSaidOnce() throws Exception {
        long elsewhere = People.account("elsewhere@example.org", "x");
        assertField("other", ConflictDraft.with(publicId("account", elsewhere), ConflictReason.TEAM, ""));
        assertField("email", new ConflictDraft(null, "CY@example.org", "", ConflictReason.TEAM, ""));
        ConflictDraft acme = new ConflictDraft(null, "", "Acme, Inc.", ConflictReason.EMPLOYER, "");
        declare(Role.CANDIDATE, cy, acme);
        assertField(null, new ConflictDraft(null, "", "ACME", ConflictReason.TEAM, ""));
        assertThrows(DomainException.class, () -> declare(Role.LEAD, lead, acme));
        assertEquals(1, Rows.number("select count(*) from conflict_of_interest"));
    }

    private void assertField(String field, ConflictDraft draft) {
        assertEquals(
                field,
                assertThrows(DomainException.class, () -> declare(Role.CANDIDATE, cy, draft))
                        .field());
    }

    @Test
    void theSameEmployerHoweverItIsWrittenAndADeclaredOneKeepApart() throws Exception {
        works(ines, "Contoso GmbH");
        works(kenji, "Fabrikam");
        works(cy, "  CONTOSO, Inc. ");
        assertApart();
        works(cy, "Contoso Bank");
        assertTrue(isOpen(ines, slot(0)));
        works(cy, "");
        declare(Role.CANDIDATE, cy, new ConflictDraft(null, "", "contoso", ConflictReason.EMPLOYER, ""));
        assertApart();
    }

    private static void works(long account, String employer) {
        Rows.update(
                "insert into background (account_id, employer) values (?, ?)"
                        + " on conflict (account_id) do update set employer = excluded.employer",
                account,
                employer);
    }

    @Test
    void levelJobAndLanguageThatDoNotFitLeaveNoTime() throws Exception {
        Rows.update(
                "update interviewer_profile set levels = 'MID SENIOR', families = 'SOFTWARE_ENGINEER' where account_id = ?",
                ines);
        Rows.update("insert into background (account_id, languages) values (?, 'de en'), (?, 'en fr')", ines, cy);
        assertTrue(isOpen(ines, slot(0)));
        Rows.update("update candidate_profile set level = 'PRINCIPAL' where account_id = ?", cy);
        assertApart();
        Rows.update(
                "update candidate_profile set level = 'MID', job_family = 'ENGINEERING_MANAGER' where account_id = ?",
                cy);
        assertApart();
        Rows.update("update candidate_profile set job_family = 'SOFTWARE_ENGINEER' where account_id = ?", cy);
        Rows.update("update background set languages = 'fr' where account_id = ?", cy);
        assertApart();
    }

    @Test
    void aRequestAndAMockOfTwoWhoMayNotMeetAreNeitherAcceptedNorGiven() throws Exception {
        Rows.update("update offer_terms set accepts = false where account_id = ?", ines);
        UUID asked = book(cy, ines, slot(0));
        UUID mock = book(cy, kenji, slot(2));
        declare(Role.CANDIDATE, cy, ConflictDraft.with(publicId("account", ines), ConflictReason.PERSONAL, ""));
        assertRefused(
                "booking.rule.gone", () -> as.role(Role.INTERVIEWER, run(() -> requests.accept(viewer(ines), asked))));
        GiveWish wish = new GiveWish(
                mock,
                Math.toIntExact(Rows.number("select version from booking where public_id = ?", mock)),
                publicId("account", ines),
                "ill",
                UUID.randomUUID());
        assertRefused("booking.rule.gone", () -> as.role(Role.LEAD, () -> arrangements.give(viewer(lead), wish)));
    }

    @Test
    void whatSomebodyMayNotBeOfferedIsOfferedToTheNextWhoWaits() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        long di = waits("di@example.org");
        declare(Role.INTERVIEWER, ines, new ConflictDraft(null, "jo@example.org", "", ConflictReason.TEAM, ""));
        callOff(mocks.get(0));
        assertEquals(
                0,
                Rows.number(
                        "select count(*) from waiting_offer o join waiting_entry e on e.id = o.entry_id where e.candidate_id = ?",
                        jo));
        assertEquals(slot(0), own(di).get(0).offer().startsAt());
    }

    private void declare(Role role, long account, ConflictDraft draft) throws Exception {
        as.role(role, run(() -> conflicts.declare(viewer(account), draft)));
    }

    private static Callable<Object> run(Runnable work) {
        return Executors.callable(work);
    }
}

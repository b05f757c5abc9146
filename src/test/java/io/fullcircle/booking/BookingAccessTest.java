package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BookingAccessTest {

    private static final long AUTUMN = 1;
    private static final long SPRING = 2;
    private static final long SENIORS = 10;
    private static final long INES = 7;
    private static final long CY = 8;

    private final Viewer administrator = viewer(1, Set.of(Role.ADMINISTRATOR));
    private final Viewer lead = viewer(2, new Membership(AUTUMN, null, Role.LEAD));
    private final Viewer cohortLead = viewer(3, new Membership(AUTUMN, SENIORS, Role.LEAD));
    private final Viewer otherCohortLead = viewer(4, new Membership(AUTUMN, 11L, Role.LEAD));
    private final Viewer otherLead = viewer(5, new Membership(SPRING, null, Role.LEAD));
    private final Viewer interviewer = viewer(INES, new Membership(AUTUMN, null, Role.INTERVIEWER));
    private final Viewer candidate = viewer(CY, new Membership(AUTUMN, SENIORS, Role.CANDIDATE));
    private final Viewer colleague = viewer(9, new Membership(AUTUMN, null, Role.INTERVIEWER));
    private final Viewer classmate = viewer(10, new Membership(AUTUMN, SENIORS, Role.CANDIDATE));
    private final Viewer gone = viewer(CY, Set.of());
    private final List<Viewer> all = List.of(
            administrator,
            lead,
            cohortLead,
            otherCohortLead,
            otherLead,
            interviewer,
            candidate,
            colleague,
            classmate,
            gone);

    @Test
    void candidatesBookInTheirOwnProgramme() {
        for (Viewer viewer : all) {
            boolean is = viewer == candidate || viewer == classmate;
            assertEquals(is, BookingAccess.mayBook(viewer, AUTUMN), viewer::displayName);
            assertEquals(false, BookingAccess.mayBook(viewer, SPRING), viewer::displayName);
        }
    }

    @Test
    void theTwoWhoTakePartAndThoseAboveThemSeeABooking() {
        Set<Viewer> see = Set.of(lead, cohortLead, interviewer, candidate, gone);
        for (Viewer viewer : all) {
            assertEquals(
                    see.contains(viewer),
                    BookingAccess.maySee(viewer, AUTUMN, SENIORS, CY, INES),
                    () -> "" + viewer.accountId());
        }
    }

    @Test
    void theTwoAndWhoOverseesItCancelIt() {
        Set<Viewer> part = Set.of(interviewer, candidate, gone);
        Set<Viewer> cancel = Set.of(interviewer, candidate, gone, lead, cohortLead);
        for (Viewer viewer : all) {
            assertEquals(part.contains(viewer), BookingAccess.takesPart(viewer, CY, INES), viewer::displayName);
            assertEquals(
                    cancel.contains(viewer),
                    BookingAccess.mayCancel(viewer, AUTUMN, SENIORS, CY, INES),
                    viewer::displayName);
        }
    }

    @Test
    void whoOverseesItArrangesItForOthersAndNotForThemselves() {
        Set<Viewer> may = Set.of(lead, cohortLead);
        for (Viewer viewer : all) {
            assertEquals(
                    may.contains(viewer), BookingAccess.mayArrange(viewer, AUTUMN, SENIORS, CY), viewer::displayName);
        }
        Viewer practising = viewer(CY, new Membership(AUTUMN, SENIORS, Role.LEAD));
        assertFalse(BookingAccess.mayArrange(practising, AUTUMN, SENIORS, CY));
        Viewer hearing = viewer(INES, new Membership(AUTUMN, SENIORS, Role.LEAD));
        assertTrue(BookingAccess.mayArrange(hearing, AUTUMN, SENIORS, CY));
    }

    @Test
    void itsInterviewerAndWhoOverseesItSayWhereItIs() {
        Set<Viewer> may = Set.of(interviewer, lead, cohortLead);
        for (Viewer viewer : all) {
            assertEquals(
                    may.contains(viewer),
                    BookingAccess.maySayWhere(viewer, AUTUMN, SENIORS, CY, INES),
                    viewer::displayName);
        }
    }

    @Test
    void theTwoAndWhoOverseesItSayThatItDidNotTakePlace() {
        Set<Viewer> may = Set.of(interviewer, lead, cohortLead, candidate, gone);
        for (Viewer viewer : all) {
            assertEquals(
                    may.contains(viewer),
                    BookingAccess.mayMiss(viewer, AUTUMN, SENIORS, CY, INES),
                    viewer::displayName);
        }
    }

    @Test
    void whoInterviewsNoLongerOnlyReads() {
        Viewer left = viewer(INES, Set.of());
        assertTrue(BookingAccess.maySee(left, AUTUMN, SENIORS, CY, INES));
        assertFalse(BookingAccess.interviews(left, INES));
        assertFalse(BookingAccess.mayMiss(left, AUTUMN, SENIORS, CY, INES));
        assertTrue(BookingAccess.interviews(interviewer, INES));
        assertFalse(BookingAccess.interviews(colleague, INES));
    }

    @Test
    void whoOverseesItDecidesUnlessTheyTakePart() {
        Set<Viewer> may = Set.of(lead, cohortLead);
        for (Viewer viewer : all) {
            assertEquals(
                    may.contains(viewer),
                    BookingAccess.maySettle(viewer, AUTUMN, SENIORS, CY, INES),
                    viewer::displayName);
        }
        for (long part : List.of(CY, INES)) {
            Viewer practising = viewer(part, new Membership(AUTUMN, null, Role.LEAD));
            assertFalse(BookingAccess.maySettle(practising, AUTUMN, SENIORS, CY, INES));
        }
    }

    @Test
    void theTwoMoveItAsLongAsTheyAreWhatTheyWereAndWhoOverseesItToo() {
        Set<Viewer> may = Set.of(interviewer, candidate, lead, cohortLead);
        for (Viewer viewer : all) {
            assertEquals(
                    may.contains(viewer),
                    BookingAccess.mayMove(viewer, AUTUMN, SENIORS, CY, INES),
                    viewer::displayName);
            assertEquals(viewer == candidate || viewer == gone, BookingAccess.asks(viewer, CY), viewer::displayName);
        }
    }

    @Test
    void onlyThoseAboveOversee() {
        Set<Viewer> above = Set.of(lead, cohortLead);
        for (Viewer viewer : all) {
            assertEquals(above.contains(viewer), BookingAccess.oversees(viewer, AUTUMN, SENIORS));
        }
    }

    private static Viewer viewer(long id, Membership... memberships) {
        Set<Role> roles = List.of(memberships).stream().map(Membership::role).collect(Collectors.toSet());
        return viewer(id, roles, memberships);
    }

    private static Viewer viewer(long id, Set<Role> roles, Membership... memberships) {
        return new Viewer(
                id,
                new UUID(0, id),
                "Viewer " + id,
                id + "@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                roles,
                List.of(memberships));
    }
}

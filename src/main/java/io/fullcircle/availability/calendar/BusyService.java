package io.fullcircle.availability.calendar;

import io.fullcircle.availability.calendar.fetch.CalendarAddress;
import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarRequest;
import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Reads calendars from outside, each time within a few seconds and outside of any transaction: whoever calls must hold no lock that others
 * would wait for meanwhile.
 */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BusyService {

    private static final Log LOG = Log.of(BusyService.class);

    @Inject
    private SyncService syncs;

    @Inject
    private CalendarService calendars;

    @Inject
    private CalendarReader reader;

    /**
     * Connects the calendar at an address, having read it.
     *
     * @return when it says that its owner is busy
     * @throws DomainException naming {@code name} or {@code address}, with what is wrong there; not found for who is no interviewer
     */
    public BusyTimes connect(Viewer viewer, String name, String address) {
        require(viewer);
        CalendarName calledSo = CalendarName.parse("name", name);
        CalendarAddress place = CalendarAddress.parse(address);
        CalendarContent content;
        try {
            content = reader.finish(reader.begin(CalendarRequest.whole(place), viewer.zone()));
        } catch (CalendarFailure failure) {
            throw said("address", failure);
        }
        calendars.keep(viewer, new NewCalendar(calledSo, place, content));
        return content.busy();
    }

    /**
     * Takes a calendar from a file, once.
     *
     * @return when it says that its owner is busy
     * @throws DomainException naming {@code title} or {@code file}, with what is wrong there; not found for who is no interviewer
     */
    public BusyTimes upload(Viewer viewer, String title, byte[] file) {
        require(viewer);
        CalendarName calledSo = CalendarName.parse("title", title);
        CalendarContent content;
        try {
            content = reader.file(file, viewer.zone());
        } catch (CalendarFailure failure) {
            throw said("file", failure);
        }
        calendars.keep(viewer, new NewCalendar(calledSo, null, content));
        return content.busy();
    }

    /**
     * Reads one of the viewer's calendars now; what came of it stands in its row.
     *
     * @return false where it was read a moment ago, or is no such calendar of theirs
     */
    public boolean syncNow(Viewer viewer, UUID publicId) {
        require(viewer);
        List<CalendarSource> own = syncs.beginOwn(viewer, publicId).stream().toList();
        read(own);
        return !own.isEmpty();
    }

    /**
     * Makes sure that what is known of this person's calendars is no older than two minutes, as far as it can be had in a few seconds. What
     * cannot be read stays as it was known, and its owner finds the reason on their page. Call it before a mock is confirmed, and before
     * the transaction that confirms it.
     *
     * @param interviewer public id of the account; nothing happens where there is none in a programme of the viewer's
     */
    @RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void recheck(Viewer viewer, UUID interviewer) {
        try {
            syncs.stale(viewer, interviewer).ifPresent(account -> read(syncs.beginStale(account)));
        } catch (RuntimeException e) {
            // The database settles who gets the time; this only asked for news.
            Failure.of(e).log(LOG, e);
        }
    }

    /**
     * Reads calendars that are due, a handful of them.
     *
     * @return how many
     */
    @RolesAllowed(Role.Names.SYSTEM)
    public int syncDue() {
        List<CalendarSource> due = syncs.beginDue();
        read(due);
        return due.size();
    }

    private void read(List<CalendarSource> sources) {
        List<CompletableFuture<CalendarContent>> begun = new ArrayList<>();
        sources.forEach(source -> begun.add(reader.begin(source.request(), source.zone())));
        for (int i = 0; i < sources.size(); i++) {
            CalendarSource source = sources.get(i);
            try {
                syncs.succeeded(source, reader.finish(begun.get(i)));
            } catch (CalendarFailure failure) {
                LOG.info("calendar not read", "calendar", source.publicId(), "why", failure.fault());
                syncs.failed(source, failure);
            }
        }
    }

    private static DomainException said(String field, CalendarFailure failure) {
        return DomainException.invalid(
                field, "availability.calendar.fault." + failure.fault().name(), failure.detail());
    }

    private static void require(Viewer viewer) {
        if (!CalendarAccess.mayConnect(viewer)) {
            throw DomainException.notFound();
        }
    }
}

package io.fullcircle.availability.calendar;

import io.fullcircle.account.throttle.Asked;
import io.fullcircle.account.throttle.NetworkThrottle;
import io.fullcircle.availability.calendar.fetch.AnswerBody;
import io.fullcircle.availability.calendar.fetch.CalendarAddress;
import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.PageFunctions;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.omnifaces.cdi.Param;

/**
 * The calendars from outside that keep an interviewer's times free: connected by their address or brought as a file, read again at the
 * press of a button, renamed, removed. No address is shown whole once it is kept.
 */
@Named
@RequestScoped
public class CalendarsPage {

    private static final String PATH = "/availability/calendars";

    @Inject
    private CurrentViewer current;

    @Inject
    private CalendarQueries queries;

    @Inject
    private CalendarService calendars;

    @Inject
    private BusyService busy;

    @Inject
    private NetworkThrottle throttle;

    @Inject
    @Param
    private String rename;

    @Inject
    @Param
    private String sync;

    @Inject
    @Param
    private String remove;

    private String name;
    private String address;
    private String title;
    private Part file;
    private List<CalendarRow> rows;

    /** Reads the calendars before anything is drawn: who has no times to offer finds no page. */
    public void load() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        getRows();
        if (rename != null) {
            name = renamed().name();
        }
    }

    public void connect() {
        keep("f", () -> {
            // What cannot be an address is not worth counting.
            CalendarAddress.parse(address);
            throttle.count(Asked.CALENDAR);
            return busy.connect(current.get(), name, address);
        });
    }

    public void upload() {
        keep("u", () -> busy.upload(current.get(), title, read()));
    }

    private void keep(String form, Supplier<BusyTimes> change) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            BusyTimes found = change.get();
            Redirect.saying(
                    faces,
                    PATH,
                    "availability.calendar.done.kept",
                    found.spans().size(),
                    BusyTimes.HORIZON.toDays(),
                    found.skipped());
        } catch (DomainException rule) {
            FormErrors.show(faces, form, rule);
        }
    }

    /** Gives the calendar that the address names another name. */
    public void saveName() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            calendars.rename(current.get(), PublicId.parse(rename), name);
            Redirect.saying(faces, PATH, "availability.calendar.done.renamed");
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            FormErrors.show(faces, "r", rule);
        }
    }

    /** Does what a button of the list asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback()) {
            return;
        }
        if (sync != null) {
            read(faces, PublicId.parse(sync));
        } else if (remove != null) {
            boolean removed = calendars.remove(current.get(), PublicId.parse(remove));
            Redirect.saying(faces, PATH, "availability.calendar.done." + (removed ? "removed" : "gone"));
        }
    }

    private void read(FacesContext faces, UUID publicId) {
        boolean read = busy.syncNow(current.get(), publicId);
        Optional<CalendarRow> row = getRows().stream()
                .filter(one -> one.publicId().equals(publicId))
                .findFirst();
        if (row.isEmpty()) {
            Redirect.saying(faces, PATH, "availability.calendar.done.gone");
        } else if (!read) {
            Redirect.saying(faces, PATH, "availability.calendar.done.fresh");
        } else if (row.get().fault() == null) {
            Redirect.saying(
                    faces,
                    PATH,
                    "availability.calendar.done.read",
                    row.get().name(),
                    row.get().times());
        } else {
            Redirect.saying(
                    faces, PATH, "availability.calendar.done.notRead", row.get().name());
        }
    }

    private byte[] read() {
        if (file == null || file.getSize() == 0) {
            throw DomainException.invalid("file", "availability.calendar.rule.file");
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(AnswerBody.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<CalendarRow> getRows() {
        if (rows == null) {
            rows = queries.own(current.get());
        }
        return rows;
    }

    /** Why it could not be read the last time, in words. */
    public String fault(CalendarRow row) {
        return PageFunctions.text1("availability.calendar.fault." + row.fault().name(), row.detail());
    }

    /** The calendar that gets another name; null where none does. */
    public CalendarRow getRenamed() {
        return rename == null ? null : renamed();
    }

    private CalendarRow renamed() {
        UUID id = PublicId.parse(rename);
        return getRows().stream()
                .filter(row -> row.publicId().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** False where there are as many as one may have. */
    public boolean isRoom() {
        return getRows().size() < CalendarService.MOST;
    }

    /** True where a file can be given: another one, or a newer one in the place of one that is there. */
    public boolean isTakingFiles() {
        return isRoom() || getRows().stream().anyMatch(row -> row.masked() == null);
    }

    public int getMost() {
        return CalendarService.MOST;
    }

    public int getMaxBytes() {
        return AnswerBody.MAX_BYTES;
    }

    public int getMaxName() {
        return CalendarName.MAX_LENGTH;
    }

    public long getDays() {
        return BusyTimes.HORIZON.toDays();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}

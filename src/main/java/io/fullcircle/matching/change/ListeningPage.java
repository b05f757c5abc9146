package io.fullcircle.matching.change;

import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** What the interviewer of a mock listens for, for them and for leads to change until it begins. */
@Named
@RequestScoped
public class ListeningPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingQueries bookings;

    @Inject
    private ChangeQueries queries;

    @Inject
    private ChangeService service;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String id;

    /** Ids of what the mock held when the form was drawn. */
    @Inject
    @Param
    private String seen;

    /** Given by who knows that a rule bends. */
    @Inject
    @Param
    private String sure;

    private BookingRow booking;
    private List<OptionRow> options;
    private List<Bend> bends = List.of();

    /** Finds a mock to come whose principles the viewer may change, or answers as if there were none. */
    public void load() {
        if (getOptions().isEmpty() || !getBooking().confirmed() || getBooking().begun(clock.instant())) {
            throw DomainException.notFound();
        }
        if (seen == null) {
            seen = getOptions().stream()
                    .filter(OptionRow::assigned)
                    .map(row -> String.valueOf(row.id()))
                    .collect(Collectors.joining(" "));
        }
    }

    public BookingRow getBooking() {
        if (booking == null) {
            booking = bookings.booking(current.get(), PublicId.parse(id)).orElseThrow(DomainException::notFound);
        }
        return booking;
    }

    public List<OptionRow> getOptions() {
        if (options == null) {
            options = queries.options(current.get(), PublicId.parse(id));
        }
        return options;
    }

    /** What the last choice bends. */
    public List<Bend> getBends() {
        return bends;
    }

    /** True for what is ticked: what was sent, else what the mock holds. */
    public boolean isTicked(OptionRow row) {
        return FacesContext.getCurrentInstance().isPostback() ? chosen().contains(row.id()) : row.assigned();
    }

    public void save() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            Set<Long> wanted = chosen();
            service.change(current.get(), getBooking().publicId(), List.copyOf(wanted), ids(words(seen)), sure != null);
            Redirect.saying(faces, "/booking/booking?id=" + getBooking().publicId(), "matching.principles.saved");
        } catch (DomainException rule) {
            if ("sure".equals(rule.field())) {
                bends = Change.bends(getOptions(), chosen());
            }
            FormErrors.show(faces, rule);
        }
    }

    private static Set<Long> chosen() {
        String[] sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("choice");
        return ids(sent == null ? Stream.empty() : Stream.of(sent));
    }

    private static Stream<String> words(String text) {
        return text == null ? Stream.empty() : Stream.of(text.split(" "));
    }

    /** What is no id is none that a mock may hold. */
    private static Set<Long> ids(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty())
                .map(text -> text.matches("\\d{1,18}") ? Long.parseLong(text) : -1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public String getSeen() {
        return seen;
    }
}

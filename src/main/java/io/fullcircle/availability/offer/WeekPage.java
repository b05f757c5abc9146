package io.fullcircle.availability.offer;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.cdi.Param;

/**
 * The weekly hours: typed as they please, saved all at once. Its buttons say what to do with the form as it was sent; all but one of them
 * give it back changed and unsaved.
 */
@Named
@RequestScoped
public class WeekPage {

    private static final String SAVE = "save";
    private static final Pattern CHANGE = Pattern.compile("(add|remove|weekdays|all)-([1-7])(?:-([0-9]))?");

    @Inject
    private CurrentViewer current;

    @Inject
    private OwnTimes times;

    @Inject
    private OfferService offers;

    @Inject
    @Param
    private String hours;

    @Inject
    @Param
    private String seen;

    private WeekForm form;
    private boolean unsaved;

    /** Does what a button of the form asked for; an address alone asks for nothing. */
    public void act() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || hours == null) {
            return;
        }
        form = WeekForm.sent(faces.getExternalContext().getRequestParameterMap());
        unsaved = true;
        Matcher change = CHANGE.matcher(hours);
        if (change.matches()) {
            change(change.group(1), DayOfWeek.of(Integer.parseInt(change.group(2))), change.group(3));
        } else if (SAVE.equals(hours)) {
            save(faces);
        } else {
            throw DomainException.notFound();
        }
    }

    private void change(String what, DayOfWeek day, String index) {
        switch (what) {
            case "add" -> form.add(day);
            case "remove" -> form.remove(day, index == null ? -1 : Integer.parseInt(index));
            default -> form.copy(day, what.equals("all"));
        }
    }

    private void save(FacesContext faces) {
        Optional<Week> wanted = form.week();
        if (wanted.isEmpty()) {
            FormErrors.show(faces, DomainException.invalid(null, "availability.week.refused"));
            return;
        }
        try {
            offers.saveWeek(current.get(), wanted.get(), seen);
            OwnTimes.done(faces, "availability.week.saved");
        } catch (DomainException rule) {
            // What is there by now has been said, so saving once more replaces it knowingly.
            seen = null;
            FormErrors.show(faces, rule);
        }
    }

    public List<DayOfWeek> getDays() {
        return List.of(DayOfWeek.values());
    }

    public List<WeekForm.Stretch> rows(DayOfWeek day) {
        return form().rows(day);
    }

    public boolean isFull(DayOfWeek day) {
        return rows(day).size() >= Week.MOST;
    }

    /** "Monday". */
    public String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, current.getLocale());
    }

    /** True while the form says something that is not saved. */
    public boolean isUnsaved() {
        return unsaved;
    }

    /** What the form was filled from. */
    public String getSeen() {
        return seen == null || !unsaved ? Seen.of(times.own().offer().week()) : seen;
    }

    private WeekForm form() {
        if (form == null) {
            form = WeekForm.of(times.own().offer().week());
        }
        return form;
    }
}

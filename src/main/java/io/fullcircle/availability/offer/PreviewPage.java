package io.fullcircle.availability.offer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What candidates can book of the viewer in the next two weeks. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    private OwnTimes times;

    private List<Preview.Day> days;

    public List<Preview.Day> getDays() {
        if (days == null) {
            days = Preview.of(times.own(), times.now());
        }
        return days;
    }

    /** On how many days something can be booked. */
    public long getBookable() {
        return getDays().stream().filter(day -> day.starts() > 0).count();
    }

    /** True for who offers nothing at all, now or later. */
    public boolean isNothing() {
        return times.own().offer().week().isEmpty()
                && times.own().offer().extra().isEmpty()
                && times.own().offer().dates().values().stream().allMatch(List::isEmpty);
    }
}

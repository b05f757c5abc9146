package io.fullcircle.booking.waiting;

import io.fullcircle.people.Preference;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the viewer waits for and is offered, wherever a page tells them. */
@Named
@RequestScoped
public class OwnWaiting {

    @Inject
    private CurrentViewer current;

    @Inject
    private WaitingQueries queries;

    private List<WaitingRow> rows;

    /** Where an answer is due first; none for who is no candidate. */
    public List<WaitingRow> getRows() {
        if (rows == null) {
            rows = current.is(Role.CANDIDATE) ? queries.own(current.get()) : List.of();
        }
        return rows;
    }

    /** "30, 45 minutes, Monday, 18:00–21:00": how long and when, in words. */
    public String wish(WaitingRow row) {
        Preference when = row.when();
        String minutes = row.minutes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        Stream<String> days =
                when.days().stream().sorted().map(day -> day.getDisplayName(TextStyle.FULL, current.getLocale()));
        Stream<String> hours = Stream.ofNullable(when.from()).map(start -> start + "–" + when.to());
        return Stream.of(
                        Stream.of(Messages.in(current.getLocale()).text("booking.waiting.minutes", minutes)),
                        days,
                        hours)
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }
}

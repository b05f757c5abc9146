package io.fullcircle.booking.waiting;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.policy.Allowance;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whose turn it is while one offer after the other is made from what was open when it began: an offer takes its time away from everybody
 * after it, and a refusal its time or its person. Pure; whether a time is still there is for whoever makes the offer to say.
 */
final class Turns {

    private final Set<Long> asking = new HashSet<>();
    private final Set<Waiting.Start> gone = new HashSet<>();
    private final List<Waiting> order;
    private final BiPredicate<Waiting, OpenTimeRow> barred;
    private Map<Long, List<OpenTimeRow>> open;

    /**
     * @param order who waits, the longest first
     * @param open what can be booked, by programme
     * @param barred whether somebody cannot be offered a time for who it is with
     */
    Turns(List<Waiting> order, Map<Long, List<OpenTimeRow>> open, BiPredicate<Waiting, OpenTimeRow> barred) {
        this.order = new ArrayList<>(order);
        this.open = new HashMap<>(open);
        this.barred = barred;
    }

    /** What to offer to whom now; empty when nothing is left that suits anybody. */
    Optional<Waiting.Match> next(Instant now) {
        List<Waiting> turns = order.stream()
                .map(waiting -> waiting.without(
                        open.getOrDefault(waiting.programmeId(), List.of()),
                        time -> barred.test(waiting, time)
                                || asking.contains(waiting.entryId())
                                        && !time.terms().accepts()))
                .toList();
        return Waiting.first(turns, open, now);
    }

    /** It was offered: they wait for nothing else now, in whatever other programme they are elsewhere then, and nobody else has the time. */
    void offered(Waiting.Match match) {
        OpenTimeRow what = match.what();
        TimeSpan taking = what.terms().taking(what.slot());
        order.removeIf(waiting -> waiting.entryId() == match.who().entryId());
        order.replaceAll(
                waiting -> waiting.candidateId() == match.who().candidateId() ? waiting.busy(what.slot()) : waiting);
        long interviewer = what.interviewer().accountId();
        keep(time -> time.interviewer().accountId() != interviewer
                || !time.terms().taking(time.slot()).overlaps(taking));
    }

    /** What was open a moment ago has gone, or they have had what the programme lets them have. */
    void refused(Waiting.Match match, DomainException rule) {
        long entry = match.who().entryId();
        if (rule.kind() == DomainException.Kind.CONFLICT) {
            gone.add(Waiting.Start.of(match.what()));
            keep(time -> !gone.contains(Waiting.Start.of(time)));
        } else if (!rule.messageKey().equals(Allowance.REQUESTS) || !asking.add(entry)) {
            order.removeIf(waiting -> waiting.entryId() == entry);
        }
    }

    /** Who waits still, the longest first. */
    Stream<Waiting> waiting() {
        return order.stream();
    }

    /** Goes on with what is open by now; what was refused stays refused. */
    void anew(Map<Long, List<OpenTimeRow>> now) {
        open = new HashMap<>(now);
        keep(time -> !gone.contains(Waiting.Start.of(time)));
    }

    private void keep(Predicate<OpenTimeRow> wanted) {
        open.replaceAll((programme, times) -> times.stream().filter(wanted).toList());
    }
}

package io.fullcircle.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    private static final Instant NOW = Instant.parse("2026-09-01T09:10:11Z");
    private static final Plan PLAN = Plan.make(NOW, DemoProgramme.SEED);

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T09:10:11Z, 123",
        "2026-03-29T00:59:00Z, 123",
        "2026-11-02T23:30:00Z, 123",
        "2027-01-01T12:00:00Z, 123",
        "2026-12-24T17:45:00Z, 7",
        "2028-02-29T04:00:00Z, -3"
    })
    void theFiguresHoldOnAnyDayAndForAnySeed(Instant now, long seed) {
        Plan plan = Plan.make(now, seed);
        List<Mock> held = in(plan, Mock.State.COMPLETED);
        assertEquals(360, held.size());
        assertEquals(
                720,
                heard(held)
                        .filter(heard -> heard.signal() != Signal.NOT_OBSERVED)
                        .count());
        assertEquals(
                12,
                heard(held)
                        .filter(heard -> heard.signal() == Signal.NOT_OBSERVED)
                        .count());
        assertEquals(3, in(plan, Mock.State.NO_SHOW).size());
        assertTrue(in(plan, Mock.State.CANCELLED).size() >= 15);
        List<Mock> confirmed = in(plan, Mock.State.CONFIRMED);
        List<Mock> due =
                confirmed.stream().filter(mock -> mock.end().isBefore(now)).toList();
        assertEquals(6, due.size());
        assertTrue(due.stream().allMatch(mock -> mock.end().isAfter(now.minus(Duration.ofDays(3)))));
        assertEquals(1, due.stream().filter(mock -> mock.card() != null).count());
        assertEquals(
                25, confirmed.stream().filter(mock -> mock.start().isAfter(now)).count());
        for (Mock mock : held) {
            assertTrue(mock.card().savedAt().isAfter(mock.end())
                    && mock.card().savedAt().isBefore(now));
        }
        checkHours(plan, now);
    }

    /** All but the two promised ones are at hours at which both are up, and upcoming ones are within what was opened. */
    private static void checkHours(Plan plan, Instant now) {
        for (Mock mock : plan.mocks()) {
            if (!plan.cast().promised(mock.candidate(), mock.interviewer())) {
                assertTrue(Diary.pleasure(mock.candidate().person(), mock.start()) > 0, mock::toString);
                assertTrue(Diary.pleasure(mock.interviewer().person(), mock.start()) > 0, mock::toString);
            }
            if (mock.state() == Mock.State.CONFIRMED && mock.start().isAfter(now)) {
                assertTrue(
                        plan.windows().stream()
                                .anyMatch(window -> window.interviewer().equals(mock.interviewer())
                                        && window.starts().contains(mock.start())),
                        mock::toString);
            }
            assertTrue(mock.bookedAt().isBefore(mock.start()) && mock.bookedAt().isBefore(now), mock::toString);
        }
    }

    @Test
    void aSeedMeansTheSameWhateverTheDay() {
        Plan again = Plan.make(NOW, DemoProgramme.SEED);
        assertTrue(PLAN.mocks().equals(again.mocks()) && PLAN.windows().equals(again.windows()));
        assertEquals(summary(PLAN), summary(Plan.make(NOW.plus(Duration.ofDays(100)), DemoProgramme.SEED)));
        assertNotEquals(summary(PLAN), summary(Plan.make(NOW, DemoProgramme.SEED + 1)));
    }

    /** Who met whom and what was written, without times. */
    private static List<String> summary(Plan plan) {
        return in(plan, Mock.State.COMPLETED).stream()
                .map(mock -> mock.candidate().person().who()
                        + mock.interviewer().person().who()
                        + mock.card().heard().entrySet().stream()
                                .filter(entry -> entry.getValue().signal() != Signal.NOT_OBSERVED)
                                .toList()
                        + mock.card().strengths()
                        + mock.card().nextStep())
                .toList();
    }

    @Test
    void evidenceFitsItsRatingAndNoSentenceIsThereTwice() {
        Map<String, List<String>> kindOf = Stream.of(1, 2, 3)
                .flatMap(part -> Stock.rows("evidence/part-" + part + ".tsv").stream())
                .collect(Collectors.toMap(row -> row.get(2), row -> row.subList(0, 2)));
        List<String> texts = new ArrayList<>();
        for (Mock mock : PLAN.mocks()) {
            texts.add(mock.note());
            texts.add(mock.ending() == null ? "" : mock.ending().reason());
            if (mock.card() != null) {
                texts.addAll(List.of(mock.card().strengths(), mock.card().nextStep()));
                mock.card().heard().forEach((principle, heard) -> {
                    texts.add(heard.evidence());
                    if (heard.signal() != null && heard.signal() != Signal.NOT_OBSERVED) {
                        assertEquals(List.of(principle, heard.signal().name()), kindOf.get(heard.evidence()));
                    }
                });
            }
        }
        Set<String> seen = new HashSet<>();
        texts.stream()
                .flatMap(text -> Stream.of(text.split("(?<=[.!?][”\"]?)\\s+")))
                .filter(sentence -> !sentence.isBlank())
                .forEach(sentence -> assertTrue(seen.add(sentence), sentence));
        assertTrue(seen.size() > 1_800, "sentences: " + seen.size());
    }

    @Test
    void nobodyMeetsTwiceWithoutNeedAndTheWorkIsShared() {
        Set<List<Person>> pairs = new HashSet<>();
        for (Mock mock : PLAN.mocks()) {
            boolean met = !pairs.add(
                    List.of(mock.candidate().person(), mock.interviewer().person()));
            assertTrue(!met || PLAN.cast().promised(mock.candidate(), mock.interviewer()), mock::toString);
        }
        Map<Interviewer, Long> load = count(in(PLAN, Mock.State.COMPLETED), Mock::interviewer);
        assertEquals(19, load.size());
        assertTrue(load.values().stream().allMatch(mocks -> mocks >= 18 && mocks <= 20), load.values()::toString);
    }

    @Test
    void eachCandidateIsAskedAboutWhatWasLeastCovered() {
        for (Candidate candidate : PLAN.cast().candidates()) {
            List<String> asked = in(PLAN, Mock.State.COMPLETED).stream()
                    .filter(mock -> mock.candidate().equals(candidate))
                    .sorted(Comparator.comparing(Mock::start))
                    .flatMap(mock -> mock.principles().stream().limit(2))
                    .toList();
            assertEquals(candidate.held() * 2, asked.size());
            Map<String, Long> times = count(asked, Function.identity());
            assertTrue(
                    times.values().stream().allMatch(n -> n <= 3),
                    () -> candidate.person().who() + times);
        }
    }

    @Test
    void theCandidateWhoIsShownHasSomethingToRead() {
        List<Mock> held = in(PLAN, Mock.State.COMPLETED).stream()
                .filter(mock -> mock.candidate().equals(PLAN.cast().candidate()))
                .toList();
        assertEquals(5, held.size());
        Map<String, Set<Signal>> signals = held.stream()
                .flatMap(mock -> mock.card().heard().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(entry -> entry.getValue().signal(), Collectors.toSet())));
        assertTrue(signals.size() >= 5);
        assertTrue(signals.values().stream().anyMatch(Set.of(Signal.BELOW, Signal.RAISES)::equals));
    }

    @Test
    void theOrderOfTheDrawIsTheOrderInTime() {
        for (Candidate candidate : PLAN.cast().candidates()) {
            List<String> drawn = PLAN.draw().mocks().stream()
                    .filter(met -> met.candidate().equals(candidate))
                    .sorted(Comparator.comparing(Draw.Met::round))
                    .map(met -> met.interviewer().person().who())
                    .toList();
            List<String> timed = in(PLAN, Mock.State.COMPLETED).stream()
                    .filter(mock -> mock.candidate().equals(candidate))
                    .sorted(Comparator.comparing(Mock::start))
                    .map(mock -> mock.interviewer().person().who())
                    .toList();
            assertEquals(drawn, timed);
        }
    }

    private static List<Mock> in(Plan plan, Mock.State state) {
        return plan.mocks().stream().filter(mock -> mock.state() == state).toList();
    }

    private static Stream<Mock.Heard> heard(List<Mock> mocks) {
        return mocks.stream().flatMap(mock -> mock.card().heard().values().stream());
    }

    private static <T, K> Map<K, Long> count(List<T> all, Function<T, K> by) {
        return all.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}

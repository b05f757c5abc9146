package io.fullcircle.matching.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.catalogue.Level;
import io.fullcircle.measurement.network.Connections;
import io.fullcircle.measurement.network.Link;
import io.fullcircle.people.Preference;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each factor alone, on cases made by hand: two interviewers who differ in one thing. */
class RankingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Six in the evening in Berlin, two in the night in Tokyo. */
    private static final Instant EVENING = Instant.parse("2026-11-24T17:00:00Z");

    private static final long ME = 900;
    private static final long DEEP = 1;
    private static final long OWN = 2;
    private static final long BIG = 3;

    private final Made me = new Made();

    private record Slot(long who, Instant start) {}

    @Test
    void whoCouldHearWhatNobodyHasHeardComesFirst() {
        me.heard(DEEP, 2, 10).heard(OWN, 0);
        List<Ranked<Slot>> ranked =
                rank(Factor.GAP, someone(1).strong(DEEP), someone(2).strong(OWN));
        assertEquals(List.of(2L, 1L), order(ranked));
        assertEquals(
                List.of(new Reason(Reason.Kind.GAP, 0, List.of(OWN))),
                ranked.get(0).reasons());
        assertEquals(List.of(), ranked.get(1).reasons());
    }

    @Test
    void whoHasHeardOneGapIsNotCountedForItAgain() {
        me.heard(DEEP, 1, 1).heard(OWN, 0);
        assertEquals(
                List.of(OWN),
                rank(Factor.GAP, someone(1).strong(DEEP))
                        .get(0)
                        .reasons()
                        .get(0)
                        .principles());
    }

    @Test
    void twoStrengthsAmongWhatIsNeededCountMoreThanOneAndOneMoreThanNone() {
        me.heard(DEEP, 0).heard(OWN, 0).heard(BIG, 0);
        assertEquals(
                List.of(3L, 2L, 1L),
                order(rank(
                        Factor.STRENGTH,
                        someone(1).strong(77),
                        someone(2).strong(DEEP),
                        someone(3).strong(DEEP, OWN))));
    }

    @Test
    void theLevelIsReachedOrNearlyOrNot() {
        List<Ranked<Slot>> ranked = rank(
                Factor.LEVEL,
                someone(1).level(Level.ENTRY),
                someone(2).level(Level.MID),
                someone(3).level(Level.SENIOR),
                someone(4).level(Level.PRINCIPAL));
        assertEquals(List.of(3L, 4L, 2L, 1L), order(ranked));
        assertEquals(List.of(Reason.Kind.LEVEL), kinds(ranked.get(0)));
        assertEquals(List.of(), kinds(ranked.get(2)));
    }

    @Test
    void somebodyNewComesBeforeSomebodyKnown() {
        me.met(1L);
        List<Ranked<Slot>> ranked = rank(Factor.NEW_VOICE, someone(1), someone(2));
        assertEquals(List.of(2L, 1L), order(ranked));
        assertEquals(List.of(Reason.Kind.NEW_VOICE), kinds(ranked.get(0)));
    }

    @Test
    void untilThreeHaveBeenMetANewOneCountsTwiceAndThenNoMore() {
        me.met(1L, 5L);
        assertEquals(
                List.of(new Reason(Reason.Kind.THREE_VOICES, 3, List.of())),
                rank(Factor.THREE_VOICES, someone(1), someone(2)).get(0).reasons());
        me.met(1L, 5L, 6L);
        assertEquals(List.of(1L, 2L), order(rank(Factor.THREE_VOICES, someone(1), someone(2))));
    }

    @Test
    void aStyleThatTheyHaveNotMetIsAContrastOnceTheyHaveMetAny() {
        me.styles("WARM");
        assertEquals(
                List.of(2L, 1L, 3L),
                order(rank(Factor.STYLE, someone(1).style("WARM"), someone(2).style("SILENT"), someone(3))));
        me.styles();
        assertEquals(
                List.of(1L, 2L),
                order(rank(Factor.STYLE, someone(1).style("WARM"), someone(2).style("SILENT"))));
    }

    @Test
    void whoHasLessToDoForWhatTheyOfferComesFirst() {
        List<Ranked<Slot>> ranked = rank(
                Factor.LOAD,
                someone(1).load(4, 4),
                someone(2).load(4, 8),
                someone(3).load(1, 4));
        assertEquals(List.of(3L, 2L, 1L), order(ranked));
        assertEquals(
                List.of(new Reason(Reason.Kind.LOAD, 1, List.of())),
                ranked.get(0).reasons());
        assertEquals(List.of(), ranked.get(1).reasons());
    }

    @Test
    void aMockThatJoinsTwoPartsComesBeforeOneThatSpansABridgeAndThatBeforeAnyOther() {
        // I am in one ring with 1 and 2; 3 hangs on it by a bridge; 4 is apart.
        me.links = Connections.of(
                List.of(link(ME, 1), link(ME, 2), link(901, 1), link(901, 2), link(901, 3), link(902, 4)));
        List<Ranked<Slot>> ranked = rank(Factor.LINKS, someone(1), someone(2), someone(3), someone(4));
        assertEquals(List.of(4L, 3L, 1L, 2L), order(ranked));
        assertEquals(List.of(Reason.Kind.JOINS), kinds(ranked.get(0)));
        assertEquals(List.of(Reason.Kind.SPANS), kinds(ranked.get(1)));
        assertEquals(List.of(), kinds(ranked.get(2)));
    }

    @Test
    void aSharedLanguageCountsAndWhoHasSaidNothingSharesNone() {
        me.languages = Set.of("de", "en");
        assertEquals(
                List.of(3L, 1L, 2L),
                order(rank(
                        Factor.LANGUAGE,
                        someone(1),
                        someone(2).languages("fr"),
                        someone(3).languages("de", "fr"))));
    }

    @Test
    void anEveningForBothIsSaidAndANightForOneIsWorthLess() {
        List<Ranked<Slot>> ranked = rank(Factor.HOUR, someone(1).in(TOKYO), someone(2));
        assertEquals(List.of(2L, 1L), order(ranked));
        assertEquals(List.of(Reason.Kind.EVENING), kinds(ranked.get(0)));
        assertEquals(List.of(), kinds(ranked.get(1)));
    }

    @Test
    void whoHasSaidWhenTheyLikeToMeetIsAskedForNothingElse() {
        me.liked = new Preference(Set.of(), LocalTime.of(7, 0), LocalTime.of(9, 0));
        Ranking ranking = me.ranking(Weights.USUAL, someone(1));
        List<Ranked<Slot>> ranked = ranking.of(
                List.of(new Slot(1, EVENING), new Slot(1, Instant.parse("2026-11-25T07:00:00Z"))),
                Slot::who,
                Slot::start);
        assertEquals(Instant.parse("2026-11-25T07:00:00Z"), ranked.get(0).time().start());
        assertTrue(kinds(ranked.get(0)).contains(Reason.Kind.LIKED));
        assertFalse(kinds(ranked.get(1)).contains(Reason.Kind.LIKED));
    }

    @Test
    void ofTwoThatAreAsGoodTheEarlierOneComesFirst() {
        Ranking ranking = me.ranking(Weights.USUAL, someone(1), someone(2));
        List<Slot> slots = List.of(new Slot(2, EVENING), new Slot(1, EVENING.plusSeconds(60)), new Slot(1, EVENING));
        assertEquals(
                List.of(slots.get(2), slots.get(0), slots.get(1)),
                ranking.of(slots, Slot::who, Slot::start).stream()
                        .map(Ranked::time)
                        .toList());
    }

    @Test
    void theWeightiestReasonComesFirstAndAFactorThatCountsNothingIsNotNamed() {
        me.heard(DEEP, 0);
        Weights heavy = Weights.USUAL.with(Factor.NEW_VOICE, 100).with(Factor.GAP, 0);
        List<Reason.Kind> kinds = kinds(me.ranking(heavy, someone(1).strong(DEEP))
                .of(List.of(new Slot(1, EVENING)), Slot::who, Slot::start)
                .get(0));
        assertEquals(Reason.Kind.NEW_VOICE, kinds.get(0));
        assertFalse(kinds.contains(Reason.Kind.GAP));
        assertTrue(kinds.contains(Reason.Kind.STRENGTH));
    }

    /** The evening with each of them, where this factor alone counts. */
    private List<Ranked<Slot>> rank(Factor factor, Made.One... ones) {
        Weights alone = Weights.USUAL;
        for (Factor other : Factor.values()) {
            alone = alone.with(other, other == factor ? 10 : 0);
        }
        return me.ranking(alone, ones)
                .of(Arrays.stream(ones).map(one -> new Slot(one.id, EVENING)).toList(), Slot::who, Slot::start);
    }

    private static List<Long> order(List<Ranked<Slot>> ranked) {
        return ranked.stream().map(one -> one.time().who()).toList();
    }

    private static List<Reason.Kind> kinds(Ranked<Slot> one) {
        return one.reasons().stream().map(Reason::kind).collect(Collectors.toList());
    }

    private static Link link(long candidate, long interviewer) {
        return new Link("" + candidate, "" + interviewer);
    }

    private static Made.One someone(long id) {
        return new Made.One(id, BERLIN);
    }
}

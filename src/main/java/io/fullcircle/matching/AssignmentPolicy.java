package io.fullcircle.matching;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what the interviewer of a mock listens for: what they hear best, and of it what the candidate was heard on least, so that
 * principles nobody has heard come first. Nobody hears the same again as long as there is something that nobody has heard. An interviewer none of whose strengths fits gets one principle, the one heard least. Pure.
 */
public final class AssignmentPolicy {

    /** How many principles a mock of usual length holds where the interviewer's strengths allow it; one to three are possible. */
    public static final int USUAL = 2;

    /** How many it holds where the interviewer is strong in none of them. */
    public static final int WITHOUT_STRENGTH = 1;

    /** A mock of this length or longer has room for one more than usual. */
    private static final Duration LONG = Duration.ofMinutes(90);

    private AssignmentPolicy() {}

    /** How many principles a mock of this length holds where the interviewer's strengths allow it. */
    public static int room(Duration length) {
        return length.compareTo(LONG) < 0 ? USUAL : USUAL + 1;
    }

    /** Those of a mock of usual length. */
    public static List<Long> choose(long bookingId, Collection<HeardPrincipleRow> assignable) {
        return choose(bookingId, assignable, USUAL);
    }

    /**
     * @param bookingId breaks ties, so that the next choice cannot be guessed from the last, and is the same when it is made again
     * @param assignable every principle that the product may assign by itself
     * @param room for so many, one at least
     * @return ids in the order in which the interviewer sees them; none only where nothing is assignable
     */
    public static List<Long> choose(long bookingId, Collection<HeardPrincipleRow> assignable, int room) {
        boolean gaps = assignable.stream().anyMatch(HeardPrincipleRow::isUnheard);
        List<HeardPrincipleRow> rows =
                assignable.stream().filter(row -> !gaps || row.again() == 0).toList();
        boolean fits = rows.stream().anyMatch(HeardPrincipleRow::isStrength);
        return rows.stream()
                .filter(row -> !fits || row.isStrength())
                .sorted(Comparator.comparingLong(HeardPrincipleRow::times)
                        .thenComparingLong(row -> mixed(bookingId, row.principleId()))
                        .thenComparing(HeardPrincipleRow::principleId))
                .limit(fits ? room : WITHOUT_STRENGTH)
                .map(HeardPrincipleRow::principleId)
                .toList();
    }

    /** Spreads neighbouring ids over all numbers: the finishing steps of SplitMix64. */
    private static long mixed(long bookingId, long principleId) {
        long bits = bookingId * 0x9E3779B97F4A7C15L + principleId * 0xD1B54A32D192ED03L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}

package io.fullcircle.interview.kit;

import java.util.List;

/**
 * What an interviewer has put together for a mock.
 *
 * @param version {@link #NONE} where nothing is put together yet
 * @param personaId how to play it, null where that is open
 * @param entries in the order of asking
 */
public record Kit(int version, Long personaId, List<KitEntry> entries) {

    /** The version of a kit that is not there yet. */
    public static final int NONE = -1;

    /** Most questions of one kit: more than any mock has time for. */
    public static final int MOST = 12;

    static final Kit EMPTY = new Kit(NONE, null, List.of());

    /** Minutes that its questions take. */
    public int minutes() {
        return entries.stream().mapToInt(e -> e.question().minutes()).sum();
    }

    /** The same without what only the database knows. */
    KitDraft draft() {
        return new KitDraft(
                entries.stream()
                        .map(e -> new KitDraft.Choice(e.question().publicId(), e.chainId()))
                        .toList(),
                personaId);
    }
}

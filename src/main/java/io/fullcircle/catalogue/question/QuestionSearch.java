package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.CatalogueAccess;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Viewer;
import java.util.Arrays;

/**
 * Which questions somebody wants to read.
 *
 * @param bucket null for all
 * @param level those that candidates for this level are asked; null for all
 * @param family those that candidates for this kind of job are asked; null for all
 * @param commonness null for all
 * @param principle code of a principle that they can probe, only of who may know; null for all
 * @param ours true for those of one's own programmes alone
 */
public record QuestionSearch(
        SearchWords words,
        Bucket bucket,
        Level level,
        JobFamily family,
        Commonness commonness,
        String principle,
        boolean ours) {

    /** Everything. */
    public static final QuestionSearch ALL = new QuestionSearch(SearchWords.NONE, null, null, null, null, null, false);

    /** A text alone. */
    public static QuestionSearch of(String text) {
        return new QuestionSearch(SearchWords.of(text), null, null, null, null, null, false);
    }

    /** The same, of one bucket. */
    public QuestionSearch in(Bucket other) {
        return new QuestionSearch(words, other, level, family, commonness, principle, ours);
    }

    /** True when nothing but the bucket is asked for. */
    public boolean unfiltered() {
        return words.typed().isEmpty()
                && level == null
                && family == null
                && commonness == null
                && principle == null
                && !ours;
    }

    /**
     * What an address asks for, where anything may stand: what is not understood is not looked for, and neither is what the viewer may
     * not know.
     */
    static QuestionSearch of(Viewer viewer, Asked asked) {
        return new QuestionSearch(
                SearchWords.of(asked.text()),
                choice(Bucket.values(), asked.bucket()),
                choice(Level.values(), asked.level()),
                choice(JobFamily.values(), asked.family()),
                choice(Commonness.values(), asked.commonness()),
                CatalogueAccess.maySeeWhatQuestionsProbe(viewer) ? code(asked.principle()) : null,
                "ours".equals(asked.of()));
    }

    /** The parameters of an address, each null where it is missing. */
    record Asked(
            String text, String bucket, String level, String family, String commonness, String principle, String of) {}

    /** True for what could be the code of a principle. */
    static boolean isCode(String text) {
        return text.matches("[A-Z][A-Z_]{1,59}");
    }

    private static String code(String text) {
        return text != null && isCode(text) ? text : null;
    }

    private static <E extends Enum<E>> E choice(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}

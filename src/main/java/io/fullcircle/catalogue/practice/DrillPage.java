package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/**
 * A question to answer aloud against the clock, with its follow-ups one by one. All that was chosen and drawn stands in the address, so
 * that it can be opened again and shared; nothing of how it went is kept.
 */
@Named
@RequestScoped
public class DrillPage {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ADDRESS = "/catalogue/drill?";

    @Inject
    private CurrentViewer current;

    @Inject
    private DrillQueries drills;

    @Inject
    private PracticeQueries practice;

    /** Public id of the question that is shown. */
    @Inject
    @Param
    private String question;

    /** There where one is to be drawn. */
    @Inject
    @Param
    private String draw;

    /** Public id of the question that was shown before. */
    @Inject
    @Param
    private String after;

    @Inject
    @Param
    private String seed;

    @Inject
    @Param
    private String bucket;

    @Inject
    @Param
    private String level;

    @Inject
    @Param
    private String kind;

    private DrillChoice choice;
    private DrillQuestionRow shown;
    private ChainRow chain;
    private List<TagRow> tags;

    /** Shows the question of the address, or draws one and goes there, or offers what to choose. */
    public void load() throws IOException {
        if (question == null) {
            choose();
            if (draw != null) {
                draw();
            }
        } else {
            show();
        }
    }

    /** Offers what to choose, where a drill is one thing among others. */
    public void choose() {
        choice =
                DrillChoice.of(bucket, level, kind, drills.target(current.get()).orElse(null));
    }

    private void draw() throws IOException {
        List<UUID> pool = drills.pool(current.get(), choice);
        Draw order = new Draw(number());
        UUID drawn = (after == null ? order.first(pool) : order.after(pool, PublicId.parse(after)))
                .or(() -> order.first(pool))
                .orElse(null);
        if (drawn != null) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(ADDRESS + "question=" + drawn + "&seed=" + order.seed() + "&" + choice.parameters());
        }
    }

    private void show() {
        choice = DrillChoice.of(bucket, level, kind, null);
        shown = drills.question(current.get(), PublicId.parse(question)).orElseThrow(DomainException::notFound);
        Map<Long, List<ChainRow>> chains = practice.chainsOf(current.get(), List.of(shown.id()));
        chain = chosen(chains.getOrDefault(shown.id(), List.of()));
        tags = practice.tags(current.get());
    }

    /** One of the kind that was chosen, by the same chance as the question; without one, any. */
    private ChainRow chosen(List<ChainRow> chains) {
        List<ChainRow> ofKind =
                chains.stream().filter(one -> one.kind() == choice.kind()).toList();
        List<ChainRow> some = ofKind.isEmpty() ? chains : ofKind;
        UUID first = new Draw(number())
                .first(some.stream().map(ChainRow::publicId).toList())
                .orElse(null);
        return some.stream()
                .filter(one -> one.publicId().equals(first))
                .findFirst()
                .orElse(null);
    }

    /** What the address stands for by chance; a new one where it says none. */
    private long number() {
        if (seed == null || !seed.matches("\\d{1,9}")) {
            return question == null ? RANDOM.nextInt(1_000_000) : 0;
        }
        return Long.parseLong(seed);
    }

    public DrillChoice getChoice() {
        return choice;
    }

    /** The question to answer, null where there is none to show. */
    public DrillQuestionRow getQuestion() {
        return shown;
    }

    /** What follows on the answer, null for a question without a chain. */
    public ChainRow getChain() {
        return chain;
    }

    /** True where nothing fits what was chosen. */
    public boolean isNothingFits() {
        return draw != null && shown == null;
    }

    /** How long the answer with all that follows may take. */
    public int getMinutes() {
        return chain != null && chain.kind() == ChainKind.DRILL ? chain.minutes() : shown.minutes();
    }

    /** Where another question is drawn, by the same choice. */
    public String getAnother() {
        String own = level == null ? "kind=" + choice.kind() : choice.parameters();
        return ADDRESS + "draw=1&after=" + shown.publicId() + "&" + own + (seed == null ? "" : "&seed=" + number());
    }

    /** What goes wrong in answers to any question, without what is part of something else that does. */
    public List<TagRow> getMistakes() {
        return tags.stream()
                .filter(tag -> tag.kind() == TagKind.MISTAKE && tag.partOf() == null)
                .toList();
    }

    /** What an answer to this question keeps to besides. */
    public List<TagRow> getRules() {
        return shown.bucket() == Bucket.CONFLICT
                ? tags.stream().filter(tag -> tag.kind() == TagKind.RULE).toList()
                : List.of();
    }

    public List<Bucket> getBuckets() {
        return Arrays.asList(Bucket.values());
    }

    public List<Level> getLevels() {
        return Arrays.asList(Level.values());
    }

    public List<ChainKind> getKinds() {
        return Arrays.asList(ChainKind.values());
    }
}

package io.fullcircle.catalogue.practice;

import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one reads to practise: what goes wrong in answers, what to ask at the end, sentences that carry a principle. */
@Named
@RequestScoped
public class PracticePage {

    @Inject
    private CurrentViewer current;

    @Inject
    private PracticeQueries queries;

    private Map<TagKind, List<TagRow>> tags;
    private Map<ClosingTopic, List<ClosingRow>> closing;
    private Map<String, List<ParaphraseRow>> paraphrases;

    public void loadTags() {
        tags = queries.tags(current.get()).stream()
                .collect(Collectors.groupingBy(TagRow::kind, () -> new EnumMap<>(TagKind.class), Collectors.toList()));
    }

    public void loadClosing() {
        closing = queries.closingQuestions(current.get()).stream()
                .collect(Collectors.groupingBy(
                        ClosingRow::topic, () -> new EnumMap<>(ClosingTopic.class), Collectors.toList()));
    }

    public void loadParaphrases() {
        paraphrases = queries.paraphrases(current.get()).stream()
                .collect(Collectors.groupingBy(ParaphraseRow::code, LinkedHashMap::new, Collectors.toList()));
    }

    public List<TagRow> getMistakes() {
        return tags(TagKind.MISTAKE);
    }

    public List<TagRow> getRules() {
        return tags(TagKind.RULE);
    }

    public List<TagRow> getLiked() {
        return tags(TagKind.LIKED);
    }

    public List<TagRow> getDisliked() {
        return tags(TagKind.DISLIKED);
    }

    private List<TagRow> tags(TagKind kind) {
        return tags.getOrDefault(kind, List.of());
    }

    /** What questions at the end can be about, in order. */
    public List<ClosingTopic> getTopics() {
        return List.copyOf(closing.keySet());
    }

    public List<ClosingRow> about(ClosingTopic topic) {
        return closing.get(topic);
    }

    /** The sentences of each principle, by its number. */
    public List<List<ParaphraseRow>> getParaphrases() {
        return List.copyOf(paraphrases.values());
    }
}

package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.CatalogueAccess;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The published questions by bucket; for those who ask, also what each can probe. */
@Named
@RequestScoped
public class QuestionsPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private QuestionQueries queries;

    private Map<Bucket, List<QuestionRow>> questions;
    private Map<Long, String> probed;

    /** Reads the list before anything is drawn, so that who may not read it finds no page. */
    public void load() {
        questions = queries.questions(current.get()).stream()
                .collect(Collectors.groupingBy(
                        QuestionRow::bucket, () -> new EnumMap<>(Bucket.class), Collectors.toList()));
        probed = isProbedShown()
                ? queries.probed(current.get()).stream()
                        .collect(Collectors.groupingBy(
                                ProbedPrincipleRow::questionId,
                                Collectors.mapping(ProbedPrincipleRow::name, Collectors.joining(" · "))))
                : Map.of();
    }

    /** The buckets that hold a question, in order. */
    public List<Bucket> getBuckets() {
        return List.copyOf(questions.keySet());
    }

    public List<QuestionRow> of(Bucket bucket) {
        return questions.get(bucket);
    }

    public int getCount() {
        return questions.values().stream().mapToInt(List::size).sum();
    }

    public boolean isProbedShown() {
        return CatalogueAccess.maySeeWhatQuestionsProbe(current.get());
    }

    /** The names of the principles that a question can probe, null for who may not know. */
    public String probed(QuestionRow question) {
        return probed.get(question.id());
    }
}

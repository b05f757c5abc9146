package io.fullcircle.catalogue.question;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The questions of one programme as they are made: what waits for a review, drafts, what changed last, what is retired. */
@Named
@RequestScoped
public class ReviewPage {

    /** In the address in place of a programme: what comes with the product. */
    static final String PRODUCT = "product";

    /** How many of what changed last are shown. */
    private static final int RECENT = 20;

    @Inject
    private CurrentViewer current;

    @Inject
    private QuestionWriteQueries queries;

    @Inject
    @Param(name = "programme")
    private String wanted;

    private List<WritingProgrammeRow> programmes;
    private WritingProgrammeRow programme;
    private List<MadeQuestionRow> rows;

    /** Finds the programme and its questions, or answers as if there were none. */
    public void load() {
        programmes = queries.programmes(current.get());
        if (isProduct()) {
            rows = queries.shipped(current.get());
            return;
        }
        programme = programmes.stream()
                .filter(row -> wanted == null || row.publicId().toString().equals(wanted))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        rows = queries.made(current.get(), programme);
    }

    /** True where the page is about what comes with the product. */
    public boolean isProduct() {
        return isAdministrator() && (PRODUCT.equals(wanted) || wanted == null && programmes.isEmpty());
    }

    public boolean isAdministrator() {
        return current.is(Role.ADMINISTRATOR);
    }

    /** True where there is more than one kind of questions to look after. */
    public boolean isChoice() {
        return programmes.size() + (isAdministrator() ? 1 : 0) > 1;
    }

    public List<WritingProgrammeRow> getProgrammes() {
        return programmes;
    }

    /** Null on the page of what comes with the product. */
    public WritingProgrammeRow getProgramme() {
        return programme;
    }

    public boolean isReviewing() {
        return programme != null && programme.reviews();
    }

    public boolean isBare() {
        return rows.isEmpty();
    }

    public List<MadeQuestionRow> getWaiting() {
        return in(QuestionState.IN_REVIEW);
    }

    public List<MadeQuestionRow> getOwnDrafts() {
        return in(QuestionState.DRAFT).stream().filter(MadeQuestionRow::own).toList();
    }

    public List<MadeQuestionRow> getOtherDrafts() {
        return in(QuestionState.DRAFT).stream().filter(row -> !row.own()).toList();
    }

    /** What was published, that which changed last first; all of it where it comes with the product. */
    public List<MadeQuestionRow> getRecent() {
        List<MadeQuestionRow> published = in(QuestionState.PUBLISHED);
        return isProduct() ? published : published.subList(0, Math.min(RECENT, published.size()));
    }

    public List<MadeQuestionRow> getRetired() {
        return in(QuestionState.RETIRED);
    }

    /** How many there are in this state, also where the list shows fewer. */
    public long count(String state) {
        return rows.stream()
                .filter(row -> row.state().name().equals(state))
                .mapToLong(MadeQuestionRow::all)
                .findFirst()
                .orElse(0);
    }

    private List<MadeQuestionRow> in(QuestionState state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }
}

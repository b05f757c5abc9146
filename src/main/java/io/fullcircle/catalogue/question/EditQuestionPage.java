package io.fullcircle.catalogue.question;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Visible;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One question, new or not: what it says, what was done to it, and the next step. */
@Named
@RequestScoped
public class EditQuestionPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private QuestionWriteQueries queries;

    @Inject
    private QuestionService questions;

    /** Public id of the question; null for a new one. */
    @Inject
    @Param
    private String id;

    /** Of a new one, public id of the programme that it is written for; null for the first that there is. */
    @Inject
    @Param(name = "programme")
    private String wanted;

    private final QuestionForm form = new QuestionForm();
    private MadeQuestion question;
    private WritingProgrammeRow programme;
    private List<WritingProgrammeRow> programmes = List.of();
    private PrincipleChoices choices;
    private List<AlikeRow> alike;
    private List<QuestionChangeRow> history;
    private Integer seen;
    private boolean overtaken;
    private String reason;

    /** Finds the question or the programme of a new one, or answers as if there were none. */
    @PostConstruct
    void find() {
        Viewer viewer = current.get();
        if (id != null) {
            question = queries.question(viewer, PublicId.parse(id)).orElseThrow(DomainException::notFound);
            form.fill(question.content());
            seen = question.version();
            return;
        }
        programmes = queries.programmes(viewer);
        programme = programmes.stream()
                .filter(row -> wanted == null || row.publicId().toString().equals(wanted))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** Comes here before anything is drawn, so that who may not read it finds no page. */
    public void load() {
        // What there is to find is found as the page is made.
    }

    public void save() {
        save(QuestionStep.STAY, "catalogue.write.saved");
    }

    public void send() {
        save(QuestionStep.SEND, "catalogue.write.sent");
    }

    public void publish() {
        save(QuestionStep.PUBLISH, "catalogue.write.published");
    }

    /** Gives it back to its author. */
    public void giveBack() {
        run(
                "r",
                "catalogue.write.returned",
                () -> questions.giveBack(current.get(), question.publicId(), seen(), reason));
    }

    public void retire() {
        run("s", "catalogue.write.retired", () -> questions.retire(current.get(), question.publicId(), seen()));
    }

    public void revive() {
        run("s", "catalogue.write.revived", () -> questions.revive(current.get(), question.publicId(), seen()));
    }

    private void save(QuestionStep step, String done) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<QuestionFault> faults =
                QuestionRules.read(form.typed(), principles().codes()).faults();
        if (!faults.isEmpty()) {
            faults.forEach(fault -> FormErrors.show(
                    faces,
                    DomainException.invalid(
                            fault.field().column(),
                            fault.key(),
                            fault.arguments().toArray())));
            return;
        }
        try {
            UUID saved = question == null
                    ? questions.write(current.get(), programme.publicId(), form.typed(), step)
                    : question.publicId();
            if (question != null) {
                questions.edit(current.get(), saved, seen(), form.typed(), step);
            }
            Redirect.saying(faces, address(saved), done);
        } catch (DomainException rule) {
            refused(faces, "f", rule);
        }
    }

    private void run(String formId, String done, Runnable step) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            step.run();
            Redirect.saying(faces, address(question.publicId()), done);
        } catch (DomainException rule) {
            refused(faces, formId, rule);
        }
    }

    /** Somebody was faster: what was typed stays in the form beside what there is now, and the next try is about that. */
    private void refused(FacesContext faces, String formId, DomainException rule) {
        if (rule.kind() == DomainException.Kind.NOT_FOUND) {
            throw rule;
        }
        if (rule.kind() == DomainException.Kind.CONFLICT && question != null) {
            question = queries.question(current.get(), question.publicId()).orElseThrow(DomainException::notFound);
            overtaken = formId.equals("f");
            seen = question.version();
            if (!overtaken) {
                form.fill(question.content());
            }
        }
        FormErrors.show(faces, formId, rule);
    }

    private static String address(UUID saved) {
        return "/catalogue/edit-question?id=" + saved;
    }

    private int seen() {
        return seen == null ? -1 : seen;
    }

    /** Null for a new one. */
    public MadeQuestion getQuestion() {
        return question;
    }

    public QuestionForm getForm() {
        return form;
    }

    /** Programmes that a new one can be written for. */
    public List<WritingProgrammeRow> getProgrammes() {
        return programmes;
    }

    /** Public id of the programme; what comes with the product goes by a word. */
    public String getProgrammeId() {
        if (question == null) {
            return programme.publicId().toString();
        }
        return question.programme() == null
                ? ReviewPage.PRODUCT
                : question.programme().toString();
    }

    public String getProgrammeName() {
        return question == null ? programme.name() : question.programmeName();
    }

    /** True where the form can be sent. */
    public boolean isEditable() {
        return isSent()
                || question == null
                || QuestionWriteAccess.mayEdit(
                        current.get(), question.programmeId(), question.authorId(), question.state());
    }

    /** True where the viewer decides on it. */
    public boolean isReviewing() {
        return question == null
                ? programme.reviews()
                : QuestionWriteAccess.mayRetire(current.get(), question.programmeId());
    }

    public boolean isSendable() {
        return isSent() || state().mayBecome(QuestionState.IN_REVIEW);
    }

    public boolean isPublishable() {
        return isSent() || isReviewing() && state().mayBecome(QuestionState.PUBLISHED) && !isRevivable();
    }

    public boolean isReturnable() {
        return isSent() || isReviewing() && state() == QuestionState.IN_REVIEW;
    }

    public boolean isRetirable() {
        return isSent() || isReviewing() && state() == QuestionState.PUBLISHED;
    }

    public boolean isRevivable() {
        return isSent() || isReviewing() && state() == QuestionState.RETIRED;
    }

    private QuestionState state() {
        return question == null ? QuestionState.DRAFT : question.state();
    }

    /** While a request is read, every button is there: what it asks for may be impossible by now, and that has to be said. */
    private static boolean isSent() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** True where somebody has saved a newer text since the form was filled. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public List<PrincipleChoice> getOffered() {
        return principles().offered(question);
    }

    /** Names of principles that the words of the question say. */
    public String getNamed() {
        return principles().named(form.words());
    }

    /** Names of the principles that a question can probe. */
    public String names(QuestionContent content) {
        return principles().probed(content);
    }

    /** Other questions that ask nearly the same. */
    public List<AlikeRow> getAlike() {
        if (alike == null) {
            Long home = question == null ? programme.id() : question.programmeId();
            alike = home == null || form.getText() == null || !Visible.anyIn(form.getText())
                    ? List.of()
                    : queries.alike(current.get(), home, form.getText(), question == null ? null : question.publicId());
        }
        return alike;
    }

    public List<QuestionChangeRow> getHistory() {
        if (history == null) {
            history = question == null ? List.of() : queries.history(current.get(), question);
        }
        return history;
    }

    private PrincipleChoices principles() {
        if (choices == null) {
            choices = new PrincipleChoices(
                    queries.principles(current.get(), question == null ? programme.id() : question.programmeId()));
        }
        return choices;
    }

    public Integer getSeen() {
        return seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

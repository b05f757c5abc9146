package io.fullcircle.interview;

import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.BookingState;
import io.fullcircle.interview.kit.AskedForm;
import io.fullcircle.interview.kit.KitMock;
import io.fullcircle.interview.kit.KitPrinciple;
import io.fullcircle.interview.kit.WorkspaceKit;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/**
 * Where an interviewer prepares for a mock, and from its beginning writes down what they heard. What is typed is kept by itself; it is
 * submitted once, after a question whether that is meant.
 */
@Named
@RequestScoped
public class WorkspacePage {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingQueries bookings;

    @Inject
    private InterviewQueries interviews;

    @Inject
    private WorkspaceKit kit;

    @Inject
    private ScorecardService scorecards;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String id;

    /** Sent by a page that has asked whether to submit. */
    @Inject
    @Param
    private String asked;

    private final ScorecardForm form = new ScorecardForm();
    private Boolean asking;
    private boolean overtaken;
    private Instant savedAt;
    private String trouble;
    private BookingRow booking;
    private List<BriefRow> brief;

    /** Finds the mock and what is kept of its scorecard; leads on to the feedback once that is submitted. */
    public void load() throws IOException {
        if (getBooking().state() == BookingState.COMPLETED) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(feedback());
            return;
        }
        if (getBooking().requested()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/booking/booking?id=" + getBooking().publicId());
            return;
        }
        form.belongTo(getBrief());
        if (isOpen()) {
            interviews.draft(current.get(), getBooking().publicId()).ifPresent(kept -> {
                form.fill(getBrief(), kept);
                savedAt = kept.savedAt();
            });
        }
    }

    /** Keeps what is typed, asked by the page itself; trouble is said beside the time of the last save. */
    public void keep() {
        try {
            store();
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            trouble = words().text(rule.messageKey(), rule.arguments());
        }
    }

    /** Keeps what is typed, asked by a button. */
    public void save() {
        asking = false;
        attempt(() -> {
            store();
            Redirect.saying(FacesContext.getCurrentInstance(), workspace(), "interview.workspace.saved");
        });
    }

    /** Keeps what is typed and asks whether to submit it, or says all that is missing. */
    public void review() {
        asking = false;
        attempt(() -> {
            store();
            List<Long> assigned = getBrief().stream().map(BriefRow::id).toList();
            List<ScorecardDraft.Gap> gaps = draft().gaps(assigned);
            gaps.forEach(gap -> FormErrors.show(
                    FacesContext.getCurrentInstance(), DomainException.invalid(gap.field(), gap.messageKey())));
            asking = gaps.isEmpty();
        });
    }

    /** Submits it, for good. */
    public void submit() {
        asking = false;
        attempt(() -> {
            scorecards.submit(current.get(), getBooking().publicId(), draft(), form.seenVersion());
            Redirect.saying(
                    FacesContext.getCurrentInstance(),
                    feedback(),
                    "interview.workspace.submitted",
                    getBooking().candidateName());
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                overtaken = true;
                seeNewest();
            }
            form.belongTo(getBrief());
            FormErrors.show(FacesContext.getCurrentInstance(), rule);
        }
    }

    private void store() {
        SavedDraft saved = scorecards.saveDraft(current.get(), getBooking().publicId(), draft(), form.seenVersion());
        form.setSeen(String.valueOf(saved.version()));
        savedAt = saved.savedAt();
    }

    /** True when this page was refused because something newer is kept. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** Keeps what was typed and takes note of what it would replace, so that saving once more does so knowingly. */
    private void seeNewest() {
        interviews
                .draft(current.get(), getBooking().publicId())
                .ifPresent(kept -> form.setSeen(kept.version().toString()));
    }

    private ScorecardDraft draft() {
        return form.draft(getBrief().size(), AskedForm.sent(FacesContext.getCurrentInstance()));
    }

    /** The mock, for its interviewer. */
    public BookingRow getBooking() {
        if (booking == null) {
            booking = bookings.booking(current.get(), PublicId.parse(id))
                    .filter(row -> InterviewAccess.mayRate(current.get(), row.interviewerId()))
                    .orElseThrow(DomainException::notFound);
        }
        return booking;
    }

    /** What to listen for. */
    public List<BriefRow> getBrief() {
        if (brief == null) {
            brief = interviews.brief(current.get(), getBooking().publicId());
        }
        return brief;
    }

    /** What to ask, and what was asked; nothing where there is nothing to listen for. */
    public boolean isAskable() {
        if (getBrief().isEmpty()) {
            return false;
        }
        BookingRow row = getBooking();
        List<KitPrinciple> principles =
                getBrief().stream().map(p -> new KitPrinciple(p.id(), p.name())).toList();
        kit.open(
                new KitMock(
                        row.id(),
                        row.publicId(),
                        row.programmeId(),
                        row.candidateId(),
                        row.candidateName(),
                        row.interviewerId(),
                        row.jobFamily(),
                        row.level(),
                        row.during(),
                        row.state(),
                        principles),
                isOpen());
        return true;
    }

    /** True when the mock is neither cancelled nor missed. */
    public boolean isOn() {
        return getBooking().confirmed() || getBooking().state() == BookingState.COMPLETED;
    }

    /**
     * True when there is something to write on. A form that was sent is drawn again whatever has become of the mock, so that what was
     * typed stays in sight while the service says why it could not be kept.
     */
    public boolean isOpen() {
        return !getBrief().isEmpty()
                && (getBooking().begun(clock.instant())
                        || FacesContext.getCurrentInstance().isPostback());
    }

    /** True when the page asks whether to submit. */
    public boolean isAsking() {
        return asking == null ? "yes".equals(asked) : asking;
    }

    /** How many ratings of which kind the form holds: "1 meets the bar, 1 without a signal". */
    public String getCounts() {
        List<Signal> signals = form.getRatings().stream()
                .map(RatingForm::getSignal)
                .filter(Objects::nonNull)
                .toList();
        return Arrays.stream(Signal.values())
                .filter(signals::contains)
                .map(s -> words().text(
                                "interview.count." + s,
                                signals.stream().filter(s::equals).count()))
                .collect(Collectors.joining(", "));
    }

    /** When it was last kept, or null. */
    public Instant getSavedAt() {
        return savedAt;
    }

    /** Why it could not be kept just now, or null. */
    public String getTrouble() {
        boolean failed = savedAt == null && FacesContext.getCurrentInstance().isValidationFailed();
        return trouble == null && failed ? words().text("interview.rule.marked") : trouble;
    }

    public ScorecardForm getForm() {
        return form;
    }

    public int getMostEvidence() {
        return Rating.MAX_EVIDENCE;
    }

    public int getMostText() {
        return Scorecard.MAX_TEXT;
    }

    private Messages words() {
        return Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    private String workspace() {
        return "/interview/workspace?id=" + getBooking().publicId();
    }

    private String feedback() {
        return "/interview/feedback?id=" + getBooking().publicId();
    }
}

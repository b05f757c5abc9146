package io.fullcircle.booking.policy;

import io.fullcircle.programme.ProgrammePage;
import io.fullcircle.programme.ProgrammeRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What a programme expects of who books in it, for its leads to say. */
@Named
@RequestScoped
public class PolicyPage {

    /** No policy has this version. */
    private static final int UNSEEN = -2;

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private PolicyQueries queries;

    @Inject
    private PolicyService policies;

    @Inject
    @Param
    private String seen;

    /** Public id of the candidate whose extra mocks are said. */
    @Inject
    @Param
    private String candidate;

    private List<AllowanceRow> candidates;
    private String cutoff;
    private String why;
    private String lateness;
    private String allowance;
    private String requests;
    private String offer;
    private String extra;
    private PolicyRow overtaken;

    @PostConstruct
    void fill() {
        PolicyRow policy = queries.of(programme().id());
        cutoff = value(policy, "cutoff");
        why = value(policy, "why");
        lateness = value(policy, "lateness");
        allowance = value(policy, "allowance");
        requests = value(policy, "requests");
        offer = value(policy, "offer");
        extra = "0";
        if (seen == null) {
            seen = String.valueOf(policy.version());
        }
    }

    /** Finds the programme, or answers as if there were none. */
    public void load() {
        if (!PolicyAccess.mayChange(current.get(), programme().id())) {
            throw DomainException.notFound();
        }
    }

    /** The candidates with what they have used, by name. */
    public List<AllowanceRow> getCandidates() {
        if (candidates == null) {
            candidates = queries.candidates(current.get(), programme().id());
        }
        return candidates;
    }

    public void save() {
        act(
                "f",
                () -> policies.change(
                        current.get(),
                        programme().id(),
                        new PolicyDraft(
                                number(cutoff),
                                why,
                                number(lateness),
                                allowance == null || allowance.isBlank() ? null : atLeastWrong(number(allowance)),
                                number(requests),
                                number(offer)),
                        seen != null && seen.matches("-?\\d{1,9}") ? Integer.parseInt(seen) : UNSEEN),
                "booking.policy.saved");
    }

    public void give() {
        act(
                "g",
                () -> policies.give(current.get(), programme().id(), PublicId.parse(candidate), number(extra)),
                "booking.policy.given");
    }

    private void act(String form, Runnable work, String done) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            work.run();
            Redirect.saying(faces, "/booking/policy?id=" + programme().publicId(), done);
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                // What is there by now stands beside what was typed, so saving once more replaces it knowingly.
                overtaken = queries.of(programme().id());
                seen = String.valueOf(overtaken.version());
            }
            FormErrors.show(faces, form, rule);
        }
    }

    /** What somebody else has saved for this field meanwhile; null where nobody has, or it is what was typed. */
    public String theirs(String field) {
        if (overtaken == null) {
            return null;
        }
        String typed = typed(field).strip();
        String now = value(overtaken, field);
        return now.equals(typed) ? null : now.isEmpty() ? "–" : now;
    }

    private String typed(String field) {
        String text = switch (field) {
            case "cutoff" -> cutoff;
            case "why" -> why;
            case "lateness" -> lateness;
            case "allowance" -> allowance;
            case "requests" -> requests;
            default -> offer;
        };
        return text == null ? "" : text;
    }

    private static String value(PolicyRow policy, String field) {
        return switch (field) {
            case "cutoff" -> String.valueOf(policy.cutoffHours());
            case "why" -> policy.cutoffReason();
            case "lateness" -> String.valueOf(policy.latenessMinutes());
            case "allowance" ->
                policy.allowance() == null ? "" : policy.allowance().toString();
            case "requests" -> String.valueOf(policy.openRequests());
            default -> String.valueOf(policy.offerHours());
        };
    }

    private ProgrammeRow programme() {
        return page.getProgramme();
    }

    /** What is no number is refused as one that is out of bounds. */
    private static Integer atLeastWrong(Integer number) {
        return number == null ? Integer.valueOf(0) : number;
    }

    private static Integer number(String text) {
        String tidy = text == null ? "" : text.strip();
        return tidy.matches("\\d{1,6}") ? Integer.valueOf(tidy) : null;
    }

    public String getSeen() {
        return seen;
    }

    public String getCandidate() {
        return candidate;
    }

    public String getCutoff() {
        return cutoff;
    }

    public void setCutoff(String cutoff) {
        this.cutoff = cutoff;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getLateness() {
        return lateness;
    }

    public void setLateness(String lateness) {
        this.lateness = lateness;
    }

    public String getAllowance() {
        return allowance;
    }

    public void setAllowance(String allowance) {
        this.allowance = allowance;
    }

    public String getRequests() {
        return requests;
    }

    public void setRequests(String requests) {
        this.requests = requests;
    }

    public String getOffer() {
        return offer;
    }

    public void setOffer(String offer) {
        this.offer = offer;
    }

    public String getExtra() {
        return extra;
    }

    public void setExtra(String extra) {
        this.extra = extra;
    }
}

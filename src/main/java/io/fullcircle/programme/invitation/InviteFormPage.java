package io.fullcircle.programme.invitation;

import io.fullcircle.programme.CohortRow;
import io.fullcircle.programme.ProgrammePage;
import io.fullcircle.programme.invitation.InvitedLine.Finding;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Locales;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/**
 * The form that invites people into a programme. One good address is invited at once; of a list it shows first who will get a mail and
 * which lines need a look, with everything as it was typed. What is confirmed is what was shown: a list that was changed since is shown
 * anew.
 */
@Named
@RequestScoped
public class InviteFormPage {

    /** Keeps what was shown across the next request; a parameter of the form. */
    private static final String SEEN = "f:seen";

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private InvitationCheckService checks;

    @Inject
    private InvitationService invitations;

    /** As what, when another page has asked for somebody. */
    @Inject
    @Param(name = "role")
    private String wantedRole;

    @Inject
    @Param(name = "cohort")
    private String wantedCohort;

    /** Public id of an open invitation that is to be sent again. */
    @Inject
    @Param(name = "again")
    private String again;

    private Role role = Role.CANDIDATE;
    private UUID cohort;
    private String language;
    private String people;
    private String seen;
    private List<InvitedLine> lines = List.of();

    /** Proposes what the page that led here wants, else a candidate in the first cohort: the combination that is wanted most. */
    @PostConstruct
    void propose() {
        List<UUID> cohorts = page.getCohorts().stream().map(CohortRow::publicId).toList();
        cohort = cohorts.stream()
                .filter(id -> id.toString().equals(wantedCohort))
                .findFirst()
                .orElse(cohorts.isEmpty() ? null : cohorts.get(0));
        role = page.getRoles().stream()
                .filter(offered -> offered.name().equals(wantedRole))
                .findFirst()
                .orElse(cohorts.isEmpty() && page.isMayRun() ? Role.LEAD : Role.CANDIDATE);
        language = current.getLocale().getLanguage();
    }

    /** Finds the programme, or answers as if there were none; sends an invitation again when a line’s button asks for it. */
    public void load() {
        page.load();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || again == null) {
            return;
        }
        try {
            String address = invitations.sendAgain(current.get(), PublicId.parse(again));
            say(faces, FacesMessage.SEVERITY_INFO, "programme.invite.again", address);
            check();
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
            check();
        }
    }

    /** Invites the one person, or shows what would come of the list. */
    public void invite() {
        check();
        if (lines.size() == 1 && lines.get(0).isGood()) {
            send();
        }
    }

    /** Invites those who were shown. */
    public void confirm() {
        if (!stamp().equals(seen)) {
            check();
            if (isPreview()) {
                say(FacesContext.getCurrentInstance(), FacesMessage.SEVERITY_WARN, "programme.invite.changed");
            }
            return;
        }
        send();
    }

    private void check() {
        seen = null;
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            lines = checks.check(current.get(), order());
            if (getGood() == 0) {
                FormErrors.show(faces, DomainException.invalid("people", "programme.invite.noneGood", lines.size()));
            } else {
                seen = stamp();
            }
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    private void send() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            List<InvitedLine> done = invitations.invite(current.get(), order());
            List<InvitedLine> good = done.stream().filter(InvitedLine::isGood).toList();
            if (good.isEmpty()) {
                check();
                return;
            }
            Redirect.saying(
                    faces,
                    "/programme/programme?id=" + page.getProgramme().publicId(),
                    "programme.invite.done",
                    good.size(),
                    good.get(0).email(),
                    done.size() - good.size());
        } catch (DomainException rule) {
            seen = null;
            lines = List.of();
            FormErrors.show(faces, rule);
        }
    }

    /** An interviewer is there for the whole programme, whatever the form still shows beside it. */
    private InvitationOrder order() {
        return new InvitationOrder(
                page.getProgramme().publicId(),
                role,
                role == Role.INTERVIEWER ? null : cohort,
                Locales.known(language),
                people);
    }

    private String stamp() {
        String all = role + "\n" + cohort + "\n" + language + "\n" + people;
        return HexFormat.of().formatHex(Secret.hash(all));
    }

    private void say(FacesContext faces, FacesMessage.Severity severity, String key, Object... arguments) {
        String text = Messages.in(faces.getViewRoot().getLocale()).text(key, arguments);
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }

    /** True when there is something to confirm; also while a request is read that confirms it. */
    public boolean isPreview() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE && faces.isPostback()) {
            String kept = faces.getExternalContext().getRequestParameterMap().get(SEEN);
            return seen != null || kept != null && !kept.isEmpty();
        }
        return seen != null;
    }

    /** Lines of people who can be invited. */
    public List<InvitedLine> getGoodLines() {
        return lines.stream().filter(InvitedLine::isGood).toList();
    }

    public List<InvitedLine> getOtherLines() {
        return lines.stream().filter(line -> !line.isGood()).toList();
    }

    public int getGood() {
        return getGoodLines().size();
    }

    /** Name of the cohort that people are invited into; null for the whole programme. */
    public String getCohortName() {
        return page.getCohorts().stream()
                .filter(row -> role != Role.INTERVIEWER && row.publicId().equals(cohort))
                .map(CohortRow::name)
                .findFirst()
                .orElse(null);
    }

    /** True for a line whose person can be sent the mail again. */
    public boolean isInvited(InvitedLine line) {
        return line.finding() == Finding.INVITED;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public UUID getCohort() {
        return cohort;
    }

    public void setCohort(UUID cohort) {
        this.cohort = cohort;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}

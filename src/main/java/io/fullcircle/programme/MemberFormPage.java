package io.fullcircle.programme;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The form that gives somebody with an account a role in a programme. */
@Named
@RequestScoped
public class MemberFormPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private ProgrammeService programmes;

    private String email;
    private Role role = Role.CANDIDATE;
    private UUID cohort;

    /** Proposes a candidate in the first cohort: the combination that is wanted most. */
    @PostConstruct
    void propose() {
        cohort = page.getCohorts().stream().map(CohortRow::publicId).findFirst().orElse(null);
    }

    public void add() {
        FacesContext faces = FacesContext.getCurrentInstance();
        UUID programme = page.getProgramme().publicId();
        try {
            programmes.addMember(current.get(), programme, email, role, cohort);
            Redirect.saying(faces, "/programme/programme?id=" + programme, "programme.member.added", email.strip());
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
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
}

package io.fullcircle.programme;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One programme: its cohorts and its members. Also what the forms below it ask about it. */
@Named
@RequestScoped
public class ProgrammePage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammeQueries queries;

    @Inject
    @Param
    private String id;

    private ProgrammeRow programme;
    private List<CohortRow> cohorts;
    private List<MemberRow> members;

    /** Finds the programme, or answers as if there were none. */
    public void load() {
        getProgramme();
    }

    public ProgrammeRow getProgramme() {
        if (programme == null) {
            programme = queries.programme(current.get(), PublicId.parse(id)).orElseThrow(DomainException::notFound);
        }
        return programme;
    }

    public List<CohortRow> getCohorts() {
        if (cohorts == null) {
            cohorts = queries.cohorts(current.get(), getProgramme());
        }
        return cohorts;
    }

    public List<MemberRow> getMembers() {
        if (members == null) {
            members = queries.members(current.get(), getProgramme());
        }
        return members;
    }

    public boolean isMayRun() {
        return ProgrammeAccess.mayRun(current.get(), getProgramme().id());
    }

    /** True for who leads the cohort and may therefore see how it is doing. */
    public boolean leads(CohortRow row) {
        return current.get().leads(getProgramme().id(), row.id());
    }

    /** Roles that this person may give here, in the order in which they are offered. */
    public List<Role> getRoles() {
        return isMayRun() ? List.of(Role.CANDIDATE, Role.INTERVIEWER, Role.LEAD) : List.of(Role.CANDIDATE);
    }

    /** True when the row's membership may be ended by this person: whoever is shown one may, but nobody ends the one they stand on. */
    public boolean mayEnd(MemberRow row) {
        return row.role() != Role.LEAD || !row.email().equals(current.get().email());
    }
}

package io.fullcircle.interview.reliability;

import io.fullcircle.programme.ProgrammePage;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What can be relied on in a programme, and the appeals against it, for its leads. */
@Named
@RequestScoped
public class ProgrammeReliabilityPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private ReliabilityQueries queries;

    @Inject
    private ReliabilityService reliability;

    @Inject
    @Param
    private String grant;

    @Inject
    @Param
    private String refuse;

    private List<ReliabilityRow> rows;
    private List<LapseRow> appeals;

    /** Finds the programme, or answers as if there were none. */
    public void load() {
        if (!ReliabilityAccess.maySee(current.get(), page.getProgramme().id())) {
            throw DomainException.notFound();
        }
    }

    /** Does what a button of the list asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || grant == null && refuse == null) {
            return;
        }
        String[] key = (grant == null ? refuse : grant).split(" ", 2);
        Lapse kind = Arrays.stream(Lapse.values())
                .filter(lapse -> key.length == 2 && lapse.name().equals(key[1]))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        reliability.decide(current.get(), page.getProgramme().id(), PublicId.parse(key[0]), kind, grant != null, "");
        Redirect.saying(
                faces,
                "/interview/programme-reliability?id=" + page.getProgramme().publicId(),
                grant == null ? "interview.reliability.done.refused" : "interview.reliability.done.granted");
    }

    public List<ReliabilityRow> getRows() {
        if (rows == null) {
            rows = queries.inProgramme(current.get(), page.getProgramme().id());
        }
        return rows;
    }

    public List<LapseRow> getAppeals() {
        if (appeals == null) {
            appeals = queries.appeals(current.get(), page.getProgramme().id());
        }
        return appeals;
    }

    /** True for who may decide it: nobody their own. */
    public boolean mayDecide(LapseRow row) {
        return row.appeal().equals("WAITING")
                && !row.interviewer().equals(current.get().displayName());
    }
}

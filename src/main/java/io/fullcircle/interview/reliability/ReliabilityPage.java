package io.fullcircle.interview.reliability;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What counts against an interviewer, and what they say to one of it. */
@Named
@RequestScoped
public class ReliabilityPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ReliabilityQueries queries;

    @Inject
    private ReliabilityService reliability;

    /** Public id of the mock that is spoken of, none on the list alone. */
    @Inject
    @Param
    private String mock;

    @Inject
    @Param
    private String kind;

    private List<LapseRow> rows;
    private String reason;

    /** Answers as if there were no such page for who interviews nowhere, and for what does not count against them. */
    public void load() {
        if (!ReliabilityAccess.mayAppeal(current.get())) {
            throw DomainException.notFound();
        }
        if (mock != null) {
            getChosen();
        }
    }

    public void appeal() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            LapseRow chosen = getChosen();
            reliability.appeal(current.get(), chosen.mock(), chosen.kind(), reason);
            Redirect.saying(faces, "/interview/reliability", "interview.reliability.done.appealed");
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    public List<LapseRow> getRows() {
        if (rows == null) {
            rows = queries.own(current.get());
        }
        return rows;
    }

    /** The one that is spoken of, null on the list alone. */
    public LapseRow getChosen() {
        if (mock == null) {
            return null;
        }
        UUID id = PublicId.parse(mock);
        return getRows().stream()
                .filter(row -> row.mock().equals(id)
                        && row.kind().name().equals(kind)
                        && row.appeal().equals("NONE"))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

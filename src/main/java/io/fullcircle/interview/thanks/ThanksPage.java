package io.fullcircle.interview.thanks;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What an interviewer has given, and the thanks for it. */
@Named
@RequestScoped
public class ThanksPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ThanksQueries queries;

    @Inject
    private ThanksService thanks;

    @Inject
    @Param
    private String report;

    private List<ThanksRow> rows;
    private GivenRow given;

    /** Answers as if there were no such page for who interviews nowhere. */
    public void load() {
        if (!ThanksAccess.mayRead(current.get())) {
            throw DomainException.notFound();
        }
    }

    /** Does what a button of the list asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && report != null) {
            thanks.report(current.get(), PublicId.parse(report));
            Redirect.saying(faces, "/interview/thanks", "interview.thanks.reported");
        }
    }

    public List<ThanksRow> getRows() {
        if (rows == null) {
            rows = queries.said(current.get());
        }
        return rows;
    }

    public GivenRow getGiven() {
        if (given == null) {
            given = queries.given(current.get());
        }
        return given;
    }
}

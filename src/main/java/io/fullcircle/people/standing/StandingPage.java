package io.fullcircle.people.standing;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Where an interviewer stands in each of their programmes, and what follows. */
@Named
@RequestScoped
public class StandingPage {

    private static final String HERE = "/people/standing";

    @Inject
    private CurrentViewer current;

    @Inject
    private StandingQueries queries;

    @Inject
    private StandingService standings;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String retire;

    @Inject
    @Param
    private String back;

    private List<StandingRow> rows;

    /** Answers as if there were no such page for who interviews nowhere. */
    public void load() {
        if (!StandingAccess.interviews(current.get())) {
            throw DomainException.notFound();
        }
    }

    /** Does what a button of the list asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback()) {
            return;
        }
        if (retire != null) {
            standings.retire(current.get(), PublicId.parse(retire));
            Redirect.saying(faces, HERE, "people.standing.done.retired");
        } else if (back != null) {
            standings.comeBack(current.get(), PublicId.parse(back));
            Redirect.saying(faces, HERE, "people.standing.done.back");
        }
    }

    public List<StandingRow> getRows() {
        if (rows == null) {
            rows = queries.own(current.get());
        }
        return rows;
    }

    public Standing of(StandingRow row) {
        return row.on(LocalDate.now(clock.withZone(current.get().zone())));
    }
}

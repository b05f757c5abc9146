package io.fullcircle.account;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.rest.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The signed-in person: who it is, and in which language and zone it reads. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private CurrentViewer current;

    @Inject
    private AccountService accounts;

    @Inject
    private ViewerQueries viewers;

    @GET
    @Needs(Scope.PROFILE_READ)
    public MeJson me() {
        return MeJson.of(current.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.PROFILE_WRITE)
    public MeJson change(MeJson.Change change) {
        if (change == null) {
            throw DomainException.invalid("language", "account.rule.language");
        }
        Viewer viewer = current.get();
        accounts.readIn(viewer, change.language(), change.timeZone());
        return viewers.find(viewer.accountId()).map(MeJson::of).orElseThrow(DomainException::notFound);
    }
}

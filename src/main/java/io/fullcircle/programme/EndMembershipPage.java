package io.fullcircle.programme;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Asks before a membership ends. The address names the membership, so that a list that changed meanwhile cannot mean somebody else. */
@Named
@RequestScoped
public class EndMembershipPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private ProgrammeService programmes;

    @Inject
    @Param(name = "member")
    private String id;

    private MemberRow member;

    /** Finds the membership; goes back to the programme with a word when it has ended, or is none that this person sees. */
    public void load() {
        if (found().isEmpty()) {
            Redirect.saying(FacesContext.getCurrentInstance(), programme(), "programme.end.already");
        } else if (!page.mayEnd(getMember())) {
            throw DomainException.notFound();
        }
    }

    public MemberRow getMember() {
        if (member == null) {
            member = found().orElseThrow(DomainException::notFound);
        }
        return member;
    }

    public void end() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<MemberRow> ending = found();
        if (ending.isPresent()
                && programmes.endMembership(current.get(), ending.get().publicId())) {
            Redirect.saying(faces, programme(), "programme.ended", ending.get().name());
        } else {
            Redirect.saying(faces, programme(), "programme.end.already");
        }
    }

    private Optional<MemberRow> found() {
        UUID wanted = PublicId.parse(id);
        return page.getMembers().stream()
                .filter(row -> row.publicId().equals(wanted))
                .findFirst();
    }

    private String programme() {
        return "/programme/programme?id=" + page.getProgramme().publicId();
    }
}

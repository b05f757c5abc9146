package io.fullcircle.catalogue.rubric;

import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/**
 * Where a lead changes the anchors of their programme: what they are to be, then whom that affects, then the new version. What is
 * confirmed is what was shown: words that were changed since are shown anew.
 */
@Named
@RequestScoped
public class RubricEditPage {

    /** Keeps what was shown across the next request; a parameter of the form. */
    private static final String SHOWN = "f:shown";

    private static final String NONE = "none";

    @Inject
    private CurrentViewer current;

    @Inject
    private RubricQueries queries;

    @Inject
    private RubricService rubrics;

    @Inject
    private PrincipleQueries catalogue;

    @Inject
    @Param
    private String principle;

    @Inject
    @Param
    private String level;

    @Inject
    @Param
    private String programme;

    private final AnchorForm form = new AnchorForm();
    private String reason;
    private String seen;
    private String shown;
    private RubricImpact impact;
    private RubricProgrammeRow own;
    private PrincipleRow about;
    private Level wanted;
    private List<RubricRow> versions;

    /** Finds what is to be changed, or answers as if there were nothing; fills the form with what is in force. */
    public void load() {
        find();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            seen = newest();
            if (getRubric() != null) {
                fill(getRubric());
            }
        }
    }

    private void find() {
        if (versions != null) {
            return;
        }
        Viewer viewer = current.get();
        own = RubricChoice.programme(queries.programmes(viewer), programme);
        if (!RubricAccess.mayEdit(viewer, own.id())) {
            throw DomainException.notFound();
        }
        wanted = RubricChoice.level(level).orElseThrow(DomainException::notFound);
        about = RubricChoice.principles(catalogue.principles(viewer), own).stream()
                .filter(row -> row.code().equals(principle))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        versions = queries.versions(viewer, own.id(), about.id(), wanted);
    }

    /** Says whom it would affect. */
    public void preview() {
        shown = null;
        try {
            impact = rubrics.preview(current.get(), draft());
            shown = stamp();
        } catch (DomainException rule) {
            refuse(rule);
        }
    }

    /** Saves what was shown. */
    public void confirm() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!stamp().equals(shown)) {
            preview();
            if (shown != null) {
                faces.addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_WARN, words().text("catalogue.rubric.changedSince"), null));
            }
            return;
        }
        try {
            int version = rubrics.save(current.get(), draft());
            Redirect.saying(faces, getBack(), "catalogue.rubric.saved", version);
        } catch (DomainException rule) {
            shown = null;
            refuse(rule);
        }
    }

    /** Puts the product's words into the form and says whom it would affect to go back to them. */
    public void restore() {
        versions.stream().filter(row -> !row.own()).findFirst().ifPresent(product -> {
            fill(product);
            reason = words().text("catalogue.rubric.restoreReason");
            preview();
        });
    }

    /** Keeps what was typed; takes note of what it would replace, so that confirming once more does so knowingly. */
    private void refuse(DomainException rule) {
        if (rule.kind() == DomainException.Kind.CONFLICT) {
            versions = queries.versions(current.get(), own.id(), about.id(), wanted);
            seen = newest();
        }
        FormErrors.show(FacesContext.getCurrentInstance(), rule);
    }

    private void fill(RubricRow rubric) {
        form.fill(rubric.texts(Locale.ENGLISH.getLanguage()), rubric.texts(Locale.GERMAN.getLanguage()));
    }

    private String newest() {
        return versions.isEmpty() ? NONE : versions.get(0).publicId().toString();
    }

    private RubricDraft draft() {
        return new RubricDraft(own.publicId(), about.code(), wanted, form.english(), form.german(), reason, seenId());
    }

    /** What is no id was none that we gave out, so it is none that anything has. */
    private UUID seenId() {
        try {
            return NONE.equals(seen) ? null : UUID.fromString(Objects.requireNonNullElse(seen, ""));
        } catch (IllegalArgumentException malformed) {
            return new UUID(0, 0);
        }
    }

    private String stamp() {
        return HexFormat.of().formatHex(Secret.hash(seen + form.english() + form.german() + reason));
    }

    private Messages words() {
        return Messages.in(current.getLocale());
    }

    /** True when there is something to confirm; also while a request is read that confirms it. */
    public boolean isPreviewed() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE && faces.isPostback()) {
            String kept = faces.getExternalContext().getRequestParameterMap().get(SHOWN);
            return shown != null || kept != null && !kept.isEmpty();
        }
        return shown != null;
    }

    /** Whom it would affect; null until that was asked. */
    public RubricImpact getImpact() {
        return impact;
    }

    /** What mocks are rated by now; null where there is nothing. */
    public RubricRow getRubric() {
        find();
        return versions.isEmpty() ? null : versions.get(0);
    }

    /** True where the programme has words of its own and could go back to the product's. */
    public boolean isRestorable() {
        return getRubric() != null && getRubric().own() && versions.stream().anyMatch(row -> !row.own());
    }

    /** Where the rubric is read. */
    public String getBack() {
        find();
        return "/catalogue/rubrics?principle=" + about.code() + "&level=" + wanted + "&programme=" + own.publicId();
    }

    public RubricProgrammeRow getOwn() {
        find();
        return own;
    }

    public PrincipleRow getAbout() {
        find();
        return about;
    }

    public Level getWanted() {
        find();
        return wanted;
    }

    public AnchorForm getForm() {
        return form;
    }

    public int getMostText() {
        return RubricAnchor.MAX_TEXT;
    }

    public int getMostReason() {
        return Rubric.MAX_REASON;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }
}

package io.fullcircle.catalogue.rubric;

import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * What below, meets and raises sound like for one principle at one level: in the programme that the address names or the viewer's first
 * one, or as the product has it for who is in none.
 */
@Named
@RequestScoped
public class RubricsPage {

    /** Where an address names no level: what most mocks are for. */
    private static final Level USUAL = Level.SENIOR;

    @Inject
    private CurrentViewer current;

    @Inject
    private RubricQueries queries;

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

    private List<RubricProgrammeRow> programmes;
    private RubricProgrammeRow own;
    private List<PrincipleRow> principles;
    private PrincipleRow about;
    private Level wanted;
    private List<RubricRow> versions;

    /** Finds what the address asks for, or answers as if there were nothing. */
    public void load() {
        Viewer viewer = current.get();
        programmes = queries.programmes(viewer);
        own = programme == null || programme.isEmpty() ? first() : RubricChoice.programme(programmes, programme);
        List<PrincipleRow> all = catalogue.principles(viewer);
        principles = RubricChoice.principles(all, own);
        wanted = level == null ? USUAL : RubricChoice.level(level).orElseThrow(DomainException::notFound);
        if (principle != null && all.stream().noneMatch(row -> row.code().equals(principle))) {
            throw DomainException.notFound();
        }
        // One of another programme's is among them when somebody chooses another programme: they get the first one
        // there.
        about = principles.stream()
                .filter(row -> row.code().equals(principle))
                .findFirst()
                .orElse(principles.get(0));
        versions = queries.versions(viewer, own == null ? null : own.id(), about.id(), wanted);
    }

    private RubricProgrammeRow first() {
        return programmes.isEmpty() ? null : programmes.get(0);
    }

    /** The one that mocks are rated by; null where there is none. */
    public RubricRow getRubric() {
        return versions.isEmpty() ? null : versions.get(0);
    }

    /** The others, newest first: of the programme, then of the product. */
    public List<RubricRow> getOthers() {
        return versions.stream().skip(1).toList();
    }

    /** The anchors of a rubric in the language of the page. */
    public List<AnchorRow> anchors(RubricRow rubric) {
        return rubric.in(current.getLocale().getLanguage());
    }

    /** True for who can change it for the programme. */
    public boolean isEditable() {
        return own != null && RubricAccess.mayEdit(current.get(), own.id());
    }

    /** Programmes to choose from, where there are several. */
    public List<RubricProgrammeRow> getProgrammes() {
        return programmes.size() > 1 ? programmes : List.of();
    }

    /** The programme whose mocks this is about; null for who is in none. */
    public RubricProgrammeRow getOwn() {
        return own;
    }

    public List<PrincipleRow> getPrinciples() {
        return principles;
    }

    public PrincipleRow getAbout() {
        return about;
    }

    public Level getWanted() {
        return wanted;
    }

    public List<Level> getLevels() {
        return List.of(Level.values());
    }

    /** What an address says besides the level, beginning with a question mark. */
    public String getParameters() {
        return "?principle=" + about.code() + (own == null ? "" : "&programme=" + own.publicId());
    }
}

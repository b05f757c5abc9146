package io.fullcircle.interview.kit;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.catalogue.question.SearchWords;
import io.fullcircle.interview.kit.KitSearch.Probing;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * What is looked for beside a kit, as its address says it. Nothing said looks for what the mock listens for, at its level; what says
 * nothing that we know says nothing.
 */
@Named
@RequestScoped
public class KitFinder {

    /** Says in the address that a field is open. */
    private static final String ANY = "ANY";

    @Inject
    private CurrentViewer current;

    @Inject
    private KitQueries queries;

    @Inject
    private PrincipleQueries catalogue;

    @Inject
    @Param
    private String q;

    @Inject
    @Param
    private String probes;

    @Inject
    @Param
    private String bucket;

    @Inject
    @Param
    private String level;

    @Inject
    @Param
    private String common;

    private KitHits hits;
    private List<PrincipleRow> principles;

    /** What is found for the mock. */
    public KitHits hits(KitMock mock) {
        if (hits == null) {
            hits = queries.hits(current.get(), mock, search(mock));
        }
        return hits;
    }

    private KitSearch search(KitMock mock) {
        boolean one = probes != null && probes.matches("\\d{1,18}");
        Probing probing =
                one ? Probing.ONE : ANY.equals(probes) || mock.principles().isEmpty() ? Probing.ANY : Probing.ASSIGNED;
        return new KitSearch(
                SearchWords.of(q),
                probing,
                one ? Long.valueOf(probes) : null,
                choice(Bucket.values(), bucket),
                ANY.equals(level) ? null : level(mock),
                choice(Commonness.values(), common));
    }

    private Level level(KitMock mock) {
        Level chosen = choice(Level.values(), level);
        return chosen == null ? mock.level() : chosen;
    }

    private static <E extends Enum<E>> E choice(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The address of the page with the same search, so that a change of the kit leaves it as it is. */
    String address(KitMock mock) {
        return "/interview/kit?id=" + mock.publicId() + part("q", getText()) + part("probes", probes)
                + part("bucket", bucket) + part("level", level) + part("common", common);
    }

    private static String part(String name, String value) {
        return value == null || value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The principles that mocks of this kind can listen for, for who looks for another one. */
    public List<PrincipleRow> principles(KitMock mock) {
        if (principles == null) {
            principles = catalogue.assignable(current.get(), mock.jobFamily(), mock.level());
        }
        return principles;
    }

    /** What was typed, as far as it is looked for. */
    public String getText() {
        return SearchWords.of(q).typed();
    }

    public String getProbes() {
        return probes;
    }

    /** True for the one principle that is looked for. */
    public boolean isPrinciple(Long principleId) {
        return principleId.toString().equals(probes);
    }

    public Bucket getBucket() {
        return choice(Bucket.values(), bucket);
    }

    /** Name of the level that is looked for, or ANY. */
    public String levelName(KitMock mock) {
        return ANY.equals(level) ? ANY : level(mock).name();
    }

    public Commonness getCommon() {
        return choice(Commonness.values(), common);
    }

    public List<Bucket> getBuckets() {
        return List.of(Bucket.values());
    }

    public List<Level> getLevels() {
        return List.of(Level.values());
    }

    public List<Commonness> getCommonnesses() {
        return List.of(Commonness.values());
    }
}

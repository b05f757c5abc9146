package io.fullcircle.matching.ranking;

import io.fullcircle.booking.ranking.RankedTime;
import io.fullcircle.programme.ProgrammePage;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** What counts how much when open times are ranked: for leads to say, and to try on a candidate before they do. */
@Named
@RequestScoped
public class WeightsPage {

    /** No weights have this version. */
    private static final int UNSEEN = -2;

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private WeightsQueries queries;

    @Inject
    private WeightsService service;

    @Inject
    private TrialQueries trials;

    @Inject
    @Param
    private String seen;

    /** Public id of the candidate whom they are tried on. */
    @Inject
    @Param
    private String candidate;

    private final Map<String, String> typed = new HashMap<>();
    private WeightsRow row;
    private List<TrialRow> candidates;
    private List<RankedTime> first;

    @PostConstruct
    void fill() {
        row = queries.of(page.getProgramme().id());
        row.weights().of().forEach((factor, weight) -> typed.put(factor.field(), weight.toString()));
        if (seen == null) {
            seen = String.valueOf(row.version());
        }
    }

    /** Finds the programme, or answers as if there were none. */
    public void load() {
        if (!WeightsAccess.mayChange(current.get(), page.getProgramme().id())) {
            throw DomainException.notFound();
        }
    }

    /** The weights as they stand. */
    public WeightsRow getRow() {
        return row;
    }

    /** Whom they can be tried on, by name. */
    public List<TrialRow> getCandidates() {
        if (candidates == null) {
            candidates = trials.candidates(current.get(), page.getProgramme().id());
        }
        return candidates;
    }

    /** What was typed, by the name of its field. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** What would stand first; null as long as nobody has tried. */
    public List<RankedTime> getFirst() {
        return first;
    }

    public void save() {
        attempt(() -> {
            service.change(
                    current.get(),
                    page.getProgramme().id(),
                    weights(),
                    seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : UNSEEN);
            Redirect.saying(
                    FacesContext.getCurrentInstance(),
                    "/matching/weights?id=" + page.getProgramme().publicId(),
                    "matching.weights.saved");
        });
    }

    /** Shows what the typed weights would do, and keeps nothing. */
    public void attempt() {
        attempt(() ->
                first = trials.first(current.get(), page.getProgramme().id(), PublicId.parse(candidate), weights()));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (DomainException rule) {
            FormErrors.show(FacesContext.getCurrentInstance(), rule);
        }
    }

    private Weights weights() {
        return new Weights(Arrays.stream(Factor.values())
                .collect(Collectors.toMap(
                        factor -> factor,
                        factor -> number(typed.get(factor.field())),
                        (one, other) -> one,
                        () -> new EnumMap<>(Factor.class))));
    }

    /** What is no number is refused as one that is out of bounds. */
    private static int number(String text) {
        String tidy = text == null ? "" : text.strip();
        return tidy.matches("\\d{1,3}") ? Integer.parseInt(tidy) : -1;
    }

    public String getSeen() {
        return seen;
    }

    public String getCandidate() {
        return candidate;
    }
}

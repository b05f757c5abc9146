package io.fullcircle.interview.kit;

import io.fullcircle.catalogue.practice.ChainRow;
import io.fullcircle.catalogue.practice.PersonaRow;
import io.fullcircle.catalogue.practice.PracticeQueries;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an interviewer has at hand while the mock goes on: the kit that they put together, or what we would propose, and what they said
 * to have asked besides.
 */
@Named
@RequestScoped
public class WorkspaceKit {

    @Inject
    private CurrentViewer current;

    @Inject
    private KitQueries queries;

    @Inject
    private PracticeQueries practice;

    private Kit kit;
    private PersonaRow persona;
    private List<Line> lines;

    /**
     * A question at hand.
     *
     * @param names of the assigned principles that it can probe, in one line
     * @param chain to walk with it, null for none
     * @param outcome null as long as it was not asked
     */
    public record Line(KitQuestion question, String names, ChainRow chain, Outcome outcome) {

        /** Name of its field in the form. */
        public String field() {
            return AskedForm.field(question.publicId());
        }
    }

    /**
     * Reads it for a mock, once a request.
     *
     * @param begun whether something can have been asked
     */
    public void open(KitMock mock, boolean begun) {
        if (kit != null) {
            return;
        }
        kit = queries.kit(current.get(), mock);
        Map<KitQuestion, Outcome> asked = begun ? queries.asked(current.get(), mock) : Map.of();
        List<KitEntry> entries = isComposed() ? kit.entries() : proposed(mock);
        List<KitEntry> all = with(entries, asked);
        Map<Long, List<ChainRow>> chains = practice.chainsOf(
                current.get(), all.stream().map(e -> e.question().id()).toList());
        Map<UUID, Outcome> sent = AskedForm.byQuestion(FacesContext.getCurrentInstance());
        lines = all.stream()
                .map(e -> new Line(
                        e.question(),
                        mock.names(e.question()),
                        chain(e, chains.getOrDefault(e.question().id(), List.of())),
                        outcome(e.question(), asked, sent)))
                .toList();
        persona = kit.personaId() == null ? null : played(kit.personaId());
    }

    private List<KitEntry> proposed(KitMock mock) {
        return new Proposal(
                        queries.proposable(current.get(), mock),
                        mock.principleIds(),
                        mock.split().questions(),
                        mock.id())
                .completing(List.of()).stream().map(q -> new KitEntry(q, null)).toList();
    }

    /** What was asked stays in sight, whatever has become of the kit. */
    private static List<KitEntry> with(List<KitEntry> entries, Map<KitQuestion, Outcome> asked) {
        Set<Long> there = new HashSet<>();
        entries.forEach(e -> there.add(e.question().id()));
        List<KitEntry> all = new ArrayList<>(entries);
        asked.keySet().stream().filter(q -> there.add(q.id())).forEach(q -> all.add(new KitEntry(q, null)));
        return all;
    }

    /** The chosen one; where nothing was chosen yet, the first that goes with the question. */
    private ChainRow chain(KitEntry entry, List<ChainRow> chains) {
        Stream<ChainRow> fitting =
                isComposed() ? chains.stream().filter(c -> c.id().equals(entry.chainId())) : chains.stream();
        return fitting.findFirst().orElse(null);
    }

    private static Outcome outcome(KitQuestion question, Map<KitQuestion, Outcome> asked, Map<UUID, Outcome> sent) {
        return sent.containsKey(question.publicId())
                ? sent.get(question.publicId())
                : asked.entrySet().stream()
                        .filter(a -> a.getKey().id().equals(question.id()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private PersonaRow played(long id) {
        return practice.personas(current.get()).stream()
                .filter(p -> p.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** True when the interviewer has put it together. */
    public boolean isComposed() {
        return !kit.entries().isEmpty();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Minutes that the questions take. */
    public int getMinutes() {
        return lines.stream().mapToInt(line -> line.question().minutes()).sum();
    }

    /** How to play it, null where that is open. */
    public PersonaRow getPersona() {
        return persona;
    }

    public Passes getPasses() {
        return Passes.of(lines.stream().map(Line::outcome).toList());
    }

    /** True when the candidate passed on something that everybody asks. */
    public boolean isCostly() {
        return lines.stream()
                .anyMatch(line ->
                        line.outcome() == Outcome.PASSED && line.question().commonplace());
    }
}

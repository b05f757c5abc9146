package io.fullcircle.interview.kit;

import io.fullcircle.catalogue.practice.ChainRow;
import io.fullcircle.catalogue.practice.PersonaRow;
import io.fullcircle.catalogue.practice.PracticeQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.omnifaces.cdi.Param;

/**
 * Where an interviewer puts together what to ask in a mock. Every button sends the whole arrangement with it, chains and persona, so
 * that nothing chosen on the page is lost whichever button is pressed.
 */
@Named
@RequestScoped
public class KitPage {

    private static final String CHAIN = "chain-";

    @Inject
    private CurrentViewer current;

    @Inject
    private KitQueries queries;

    @Inject
    private PracticeQueries practice;

    @Inject
    private KitService service;

    @Inject
    private KitFinder finder;

    @Inject
    @Param
    private String id;

    /** What a button asks for: a word, and the question that it is about. */
    @Inject
    @Param
    private String does;

    @Inject
    @Param
    private String seen;

    @Inject
    @Param
    private String persona;

    private KitMock mock;
    private Kit kit;
    private List<PersonaRow> personas;
    private Map<Long, List<ChainRow>> chains;

    /** A question of the kit with the chains that go with it. */
    public record Line(KitEntry entry, List<ChainRow> chains) {

        /** The chain to walk, null for none. */
        public ChainRow chain() {
            return chains.stream()
                    .filter(c -> c.id().equals(entry.chainId()))
                    .findFirst()
                    .orElse(null);
        }

        public KitQuestion question() {
            return entry.question();
        }
    }

    /** A principle with how many questions of the kit can probe it. */
    public record Covered(KitPrinciple principle, long questions) {}

    /** Finds the mock; where nothing can be prepared any more, leads on to what became of it. */
    public void load() throws IOException {
        if (!KitAccess.open(getMock().state())) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext()
                    .redirect("/interview/workspace?id=" + getMock().publicId());
            faces.responseComplete();
        }
    }

    /** Does what a button asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || does == null || faces.getResponseComplete()) {
            return;
        }
        try {
            KitDraft before = arranged(faces);
            KitDraft after = done(before);
            service.compose(current.get(), getMock().publicId(), after, seenVersion());
            String said = after.choices().size() > before.choices().size() ? "added" : word(0);
            boolean full = word(0).equals("fill") && said.equals("fill");
            kit = null;
            Redirect.saying(
                    faces,
                    finder.address(getMock()),
                    "interview.kit.done." + (full ? "full" : known(said)),
                    getKit().entries().size(),
                    getKit().minutes(),
                    getMock().split().questions());
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            kit = null;
            FormErrors.show(faces, rule);
        }
    }

    private static String known(String said) {
        return List.of("added", "remove", "draw").contains(said) ? said : "kept";
    }

    /** What is kept, with the chains and the persona as the form has them. */
    private KitDraft arranged(FacesContext faces) {
        Map<UUID, Long> walked = new HashMap<>();
        faces.getExternalContext().getRequestParameterMap().forEach((name, value) -> {
            if (name.startsWith(CHAIN)) {
                walked.put(PublicId.parse(name.substring(CHAIN.length())), number(value));
            }
        });
        KitDraft draft = getKit().draft().walking(walked);
        return persona == null ? draft : draft.playedBy(number(persona));
    }

    private KitDraft done(KitDraft draft) {
        return switch (word(0)) {
            case "add" -> draft.with(PublicId.parse(word(1)));
            case "remove" -> draft.without(PublicId.parse(word(1)));
            case "up" -> draft.moved(PublicId.parse(word(1)), -1);
            case "down" -> draft.moved(PublicId.parse(word(1)), 1);
            case "fill" -> draft.with(missing());
            case "draw" -> draft.playedBy(drawn(draft.personaId()));
            default -> draft;
        };
    }

    private List<UUID> missing() {
        return new Proposal(
                        queries.proposable(current.get(), getMock()),
                        getMock().principleIds(),
                        getMock().split().questions(),
                        getMock().id())
                .completing(questions()).stream().map(KitQuestion::publicId).toList();
    }

    /** Anybody but the one it is now. */
    private Long drawn(Long present) {
        List<Long> others = getPersonas().stream()
                .map(p -> p.id().longValue())
                .filter(p -> !p.equals(present))
                .toList();
        return others.isEmpty()
                ? present
                : others.get(ThreadLocalRandom.current().nextInt(others.size()));
    }

    private String word(int place) {
        String[] words = does.split(" ", 2);
        return place < words.length ? words[place] : "";
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private int seenVersion() {
        return seen != null && seen.matches("-?\\d{1,9}") ? Integer.parseInt(seen) : Integer.MIN_VALUE;
    }

    /** The mock, for its interviewer. */
    public KitMock getMock() {
        if (mock == null) {
            mock = queries.mock(current.get(), PublicId.parse(id)).orElseThrow(DomainException::notFound);
        }
        return mock;
    }

    public Kit getKit() {
        if (kit == null) {
            kit = queries.kit(current.get(), getMock());
        }
        return kit;
    }

    private List<KitQuestion> questions() {
        return getKit().entries().stream().map(KitEntry::question).toList();
    }

    /** The questions of the kit, in order. */
    public List<Line> getLines() {
        if (chains == null) {
            chains = practice.chainsOf(
                    current.get(), questions().stream().map(KitQuestion::id).toList());
        }
        return getKit().entries().stream()
                .map(e -> new Line(e, chains.getOrDefault(e.question().id(), List.of())))
                .toList();
    }

    /** What the mock listens for, and how far the kit reaches it. */
    public List<Covered> getCovered() {
        return getMock().principles().stream()
                .map(p -> new Covered(
                        p,
                        questions().stream()
                                .filter(q -> q.probes().contains(p.id()))
                                .count()))
                .toList();
    }

    public List<PersonaRow> getPersonas() {
        if (personas == null) {
            personas = practice.personas(current.get());
        }
        return personas;
    }

    /** The one who is played, null where that is open. */
    public PersonaRow getPersona() {
        Long chosen = getKit().personaId();
        return getPersonas().stream()
                .filter(p -> chosen != null && p.id() == chosen.intValue())
                .findFirst()
                .orElse(null);
    }

    /** True for what is in the kit already. */
    public boolean holds(KitQuestion question) {
        return questions().stream().anyMatch(q -> q.id().equals(question.id()));
    }

    /** Minutes that are not planned yet, negative for those that are too many. */
    public int getLeft() {
        return getMock().split().questions() - getKit().minutes();
    }

    /** Names of the assigned principles that a question can probe, in one line. */
    public String probes(KitQuestion question) {
        return getMock().names(question);
    }
}

package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** What an interviewer prepares with: the chains to walk and the parts to play. */
@Named
@RequestScoped
public class AskingPage {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CurrentViewer current;

    @Inject
    private PracticeQueries queries;

    /** Key of the persona that was drawn. */
    @Inject
    @Param
    private String drawn;

    /** There where one is to be drawn. */
    @Inject
    @Param
    private String draw;

    private List<PersonaRow> personas;
    private List<ChainRow> chains;
    private Map<Long, List<ChainQuestionRow>> questions;

    public void loadChains() {
        chains = queries.chains(current.get());
        questions = queries.questionsOfChains(current.get()).stream()
                .collect(Collectors.groupingBy(ChainQuestionRow::chainId));
    }

    /** Reads the personas, or draws one other than the last and goes to it. */
    public void loadPersonas() throws IOException {
        personas = queries.personas(current.get());
        List<PersonaRow> others =
                personas.stream().filter(row -> !row.key().equals(drawn)).toList();
        if (draw != null && !others.isEmpty()) {
            String key = others.get(RANDOM.nextInt(others.size())).key();
            FacesContext.getCurrentInstance().getExternalContext().redirect("/catalogue/personas?drawn=" + key);
        }
    }

    public List<PersonaRow> getPersonas() {
        return personas;
    }

    /** The one that was drawn; null where none was. */
    public PersonaRow getDrawn() {
        return personas.stream()
                .filter(row -> row.key().equals(drawn))
                .findFirst()
                .orElse(null);
    }

    public List<Bucket> getBuckets() {
        return Arrays.asList(Bucket.values());
    }

    /** The chains of a bucket, then its drills. */
    public List<ChainRow> chains(Bucket bucket) {
        return Arrays.stream(ChainKind.values())
                .flatMap(kind -> chains.stream().filter(chain -> chain.kind() == kind))
                .filter(chain -> chain.bucket() == bucket)
                .toList();
    }

    /** The questions that a chain goes with. */
    public List<ChainQuestionRow> questions(ChainRow chain) {
        return questions.getOrDefault(chain.id(), List.of());
    }
}

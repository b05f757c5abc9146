package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.CatalogueAccess;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One question; for those who ask, with what it can probe, its chains and how it has gone. */
@Named
@RequestScoped
public class QuestionPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private QuestionDetailQueries queries;

    @Inject
    @Param
    private String id;

    private FoundQuestion found;
    private List<ProbedPrincipleRow> probed = List.of();
    private List<FollowUpChain> chains = List.of();
    private QuestionUse use;

    /** Finds the question, or answers as if there were none. */
    public void load() {
        found = queries.question(current.get(), PublicId.parse(id));
        if (isAsking()) {
            probed = queries.probed(current.get(), found);
            chains = queries.chains(current.get(), found);
            use = queries.use(current.get(), found);
        }
    }

    public FoundQuestion getFound() {
        return found;
    }

    public QuestionRow getRow() {
        return found.row();
    }

    /** True for those who ask. */
    public boolean isAsking() {
        return CatalogueAccess.maySeeWhatQuestionsProbe(current.get());
    }

    public List<ProbedPrincipleRow> getProbed() {
        return probed;
    }

    public List<FollowUpChain> getChains() {
        return chains;
    }

    public QuestionUse getUse() {
        return use;
    }
}

package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.CatalogueAccess;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/**
 * The published questions, looked for by words and by what they are, page by page; for those who ask, also by what each can probe. What is
 * looked for stands in the address. The same list stands alone at an address of its own, for the script that searches while one types.
 */
@Named
@RequestScoped
public class QuestionsPage {

    /** How many stand on a page. */
    public static final int SIZE = 20;

    private static final int PARTS = 2;

    @Inject
    private CurrentViewer current;

    @Inject
    private QuestionQueries queries;

    @Inject
    private PrincipleQueries principles;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param
    private String bucket;

    @Inject
    @Param
    private String level;

    @Inject
    @Param
    private String family;

    @Inject
    @Param
    private String commonness;

    @Inject
    @Param
    private String principle;

    @Inject
    @Param
    private String of;

    @Inject
    @Param
    private String page;

    private QuestionSearch search;
    private Highlight highlight;
    private FoundQuestions found;
    private Map<Long, String> probed = Map.of();
    private List<PrincipleRow> choices;

    /** Reads the list before anything is drawn, so that who may not read it finds no page; so too where it has ended. */
    public void load() {
        search = QuestionSearch.of(
                current.get(), new QuestionSearch.Asked(text, bucket, level, family, commonness, principle, of));
        highlight = new Highlight(search.words());
        found = queries.find(current.get(), search, (getNumber() - 1) * SIZE, SIZE);
        if (getNumber() > 1 && found.rows().isEmpty()) {
            throw DomainException.notFound();
        }
        if (isAsking()) {
            probed = queries
                    .probed(
                            current.get(),
                            found.rows().stream().map(f -> f.row().id()).toList())
                    .stream()
                    .collect(Collectors.groupingBy(
                            ProbedPrincipleRow::questionId,
                            Collectors.mapping(ProbedPrincipleRow::name, Collectors.joining(" · "))));
        }
    }

    public QuestionSearch getSearch() {
        return search;
    }

    public List<FoundQuestion> getRows() {
        return found.rows();
    }

    /** How many there are on all pages. */
    public long getCount() {
        return found.count(search.bucket());
    }

    /** How many there are of a bucket, or with null of all. */
    public long count(Bucket one) {
        return found.count(one);
    }

    public Bucket[] getBuckets() {
        return Bucket.values();
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public JobFamily[] getFamilies() {
        return JobFamily.values();
    }

    /** What everybody asks first. */
    public List<Commonness> getCommonnesses() {
        return Arrays.asList(Commonness.COMMONPLACE, Commonness.COMMON, Commonness.RARE);
    }

    /** The principles to choose from, for who may know what questions probe. */
    public List<PrincipleRow> getPrinciples() {
        if (choices == null) {
            choices = isAsking() ? principles.principles(current.get()) : List.of();
        }
        return choices;
    }

    /** True for those who ask. */
    public boolean isAsking() {
        return CatalogueAccess.maySeeWhatQuestionsProbe(current.get());
    }

    /** True for who is in a programme, which may have questions of its own. */
    public boolean isMember() {
        return !current.get().memberships().isEmpty();
    }

    /** The names of the principles that a question can probe, null for who may not know. */
    public String probed(FoundQuestion question) {
        return probed.get(question.row().id());
    }

    /** A text of a question with the words that were looked for marked. */
    public List<Highlight.Piece> pieces(String words) {
        return highlight.pieces(words);
    }

    /** What is asked on where one of the words stands in it; most questions need not be shown whole. */
    public List<String> partsFound(FoundQuestion question) {
        return question.row().parts().stream()
                .filter(part -> pieces(part).stream().anyMatch(Highlight.Piece::marked))
                .limit(PARTS)
                .toList();
    }

    /** Number of the page shown, from 1 on. */
    public int getNumber() {
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,4}")) {
            throw DomainException.notFound();
        }
        return Integer.parseInt(page);
    }

    /** Number of the last page, at least 1. */
    public long getPages() {
        return Math.max(1, (getCount() + SIZE - 1) / SIZE);
    }

    /** Address of another page of the same search. */
    public String address(int number) {
        return address(search.bucket(), number);
    }

    /** Address of the same search in another bucket, or with null in all. */
    public String addressIn(Bucket other) {
        return address(other, 1);
    }

    private String address(Bucket other, int number) {
        StringBuilder address = new StringBuilder();
        append(address, "q", search.words().typed());
        append(address, "bucket", name(other));
        append(address, "level", name(search.level()));
        append(address, "family", name(search.family()));
        append(address, "commonness", name(search.commonness()));
        append(address, "principle", search.principle());
        append(address, "of", search.ours() ? "ours" : "");
        append(address, "page", number > 1 ? String.valueOf(number) : "");
        return "/catalogue/questions" + address;
    }

    private static String name(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (value != null && !value.isEmpty()) {
            address.append(address.isEmpty() ? '?' : '&').append(name).append('=');
            address.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}

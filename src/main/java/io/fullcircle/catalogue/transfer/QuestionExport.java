package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.question.QuestionContent;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.catalogue.question.QuestionWriteQueries;
import io.fullcircle.catalogue.question.WritingProgrammeRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions of a programme as a file, with what each can probe, for those who review them; with {@code product=1} those that come
 * with the product too, and as {@code format=example} two that show how such a file looks. Bringing the file in again changes nothing.
 */
@WebServlet("/catalogue/question-export")
public class QuestionExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String JSON = "json";
    private static final String EXAMPLE = "example";
    private static final Set<String> FORMATS = Set.of("csv", JSON, EXAMPLE);

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient QuestionWriteQueries programmes;

    @Inject
    private transient TransferQueries queries;

    @Inject
    private transient AuditService audit;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Viewer viewer = current.get();
        String format = request.getParameter("format") == null ? "csv" : request.getParameter("format");
        Optional<WritingProgrammeRow> programme = programme(viewer, request.getParameter("programme"));
        if (programme.isEmpty() || !FORMATS.contains(format)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (format.equals(EXAMPLE)) {
            Writer out = begin(response, "text/csv", "questions-example.csv");
            out.write(QuestionFiles.csvHead());
            out.write(QuestionFiles.csvLine("", PLAIN, QuestionState.DRAFT));
            out.write(QuestionFiles.csvLine("", AMBIGUOUS, QuestionState.PUBLISHED));
            return;
        }
        List<StoredQuestion> rows =
                queries.questions(viewer, programme.get().id(), "1".equals(request.getParameter("product")));
        audit.record(AuditEntry.by(viewer, AuditAction.QUESTIONS_EXPORTED)
                .in(programme.get().id())
                .with(format));
        String name = "questions-" + LocalDate.ofInstant(clock.instant(), viewer.zone());
        if (format.equals(JSON)) {
            json(begin(response, "application/json", name + ".json"), rows);
        } else {
            csv(begin(response, "text/csv", name + ".csv"), rows);
        }
    }

    private Optional<WritingProgrammeRow> programme(Viewer viewer, String wanted) {
        return viewer.is(Role.LEAD)
                ? programmes.programmes(viewer).stream()
                        .filter(row ->
                                row.reviews() && row.publicId().toString().equals(wanted))
                        .findFirst()
                : Optional.empty();
    }

    private static Writer begin(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return response.getWriter();
    }

    private static void csv(Writer out, List<StoredQuestion> rows) throws IOException {
        out.write(QuestionFiles.csvHead());
        for (StoredQuestion row : rows) {
            out.write(QuestionFiles.csvLine(row.publicId().toString(), row.content(), row.state()));
        }
    }

    /** One question a line, so that a difference between two files can be read. */
    private static void json(Writer out, List<StoredQuestion> rows) throws IOException {
        String before = "[\n";
        for (StoredQuestion row : rows) {
            out.write(before);
            out.write(QuestionFiles.json(row.publicId().toString(), row.content(), row.state())
                    .build()
                    .toString());
            before = ",\n";
        }
        out.write(rows.isEmpty() ? "[]\n" : "\n]\n");
    }

    private static final QuestionContent PLAIN = new QuestionContent(
            Bucket.LEARNING,
            "Tell me about a tool that you were told to use and came to like late.",
            List.of("What did you hold against it at first?", "Who has used it since because of you?"),
            null,
            null,
            Level.ENTRY,
            Level.SENIOR,
            Set.of(JobFamily.SOFTWARE_ENGINEER),
            Commonness.RARE,
            8,
            new TreeSet<>(Set.of("LEARN_AND_BE_CURIOUS")));

    private static final QuestionContent AMBIGUOUS = new QuestionContent(
            Bucket.AMBIGUITY,
            "When did you have to promise a date before you knew what it would take?",
            List.of(),
            "a date to plan by",
            "a date to stand by",
            Level.MID,
            Level.PRINCIPAL,
            Set.of(JobFamily.SOFTWARE_ENGINEER, JobFamily.ENGINEERING_MANAGER),
            Commonness.COMMON,
            10,
            new TreeSet<>(Set.of("BIAS_FOR_ACTION", "EARN_TRUST")));
}

package io.fullcircle.readiness;

import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.interview.Signal;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/**
 * The report of one candidate in one programme. Without an id it is one's own, in the programme that the address names or the first one;
 * with an id it is somebody else's, in the programme that the address has to name.
 */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ReadinessQueries queries;

    @Inject
    private PrincipleQueries catalogue;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String programme;

    private List<ReportSubjectRow> choices = List.of();
    private ReportSubjectRow subject;
    private Report report;

    /** Finds the candidate and what was heard from them, or answers as if there were nobody. */
    public void load() {
        Viewer viewer = current.get();
        subject = id == null ? own(viewer) : other(viewer);
        report = Report.of(
                catalogue.everAsked(viewer, subject.programmeId()),
                subject.jobFamily(),
                subject.level(),
                queries.heard(viewer, subject));
    }

    private ReportSubjectRow other(Viewer viewer) {
        return queries.subject(viewer, PublicId.parse(id), PublicId.parse(programme))
                .orElseThrow(DomainException::notFound);
    }

    private ReportSubjectRow own(Viewer viewer) {
        Set<Long> seen = new HashSet<>();
        choices = queries.own(viewer).stream()
                .filter(row -> seen.add(row.programmeId()))
                .toList();
        UUID wanted = programme == null ? null : PublicId.parse(programme);
        return choices.stream()
                .filter(row -> wanted == null || row.programmePublicId().equals(wanted))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    public ReportSubjectRow getSubject() {
        return subject;
    }

    public Report getReport() {
        return report;
    }

    public boolean isOwn() {
        return ReadinessAccess.isOwn(current.get(), subject);
    }

    /** True for a lead who is to hear the candidate first: they know them, so the page says why it shows nothing. */
    public boolean isWithheld() {
        return !ReadinessAccess.mayRead(current.get(), subject);
    }

    /** True where the mock that something was heard in can be opened. */
    public boolean mayOpen(HeardRow heard) {
        return ReadinessAccess.mayOpen(current.get(), subject, heard);
    }

    /** The programmes in which one has a report of one's own, when there are several to choose from. */
    public List<ReportSubjectRow> getChoices() {
        return choices.size() > 1 ? choices : List.of();
    }

    /** What is the case, in one line: what is missing, or how many principles were heard. It never says whether somebody is ready. */
    public String getHeading() {
        Messages messages = messages();
        Minimum minimum = report.minimum();
        if (minimum.reached()) {
            return messages.text(
                    "readiness.report.heard", number(minimum.principles().there()), number(report.principles()));
        }
        List<String> missing = Stream.of(minimum.interviewers(), minimum.principles())
                .filter(need -> need.missing() > 0)
                .map(need -> messages.text("readiness.missing." + need.name(), need.missing()))
                .toList();
        String all = missing.size() == 1
                ? missing.get(0)
                : messages.text("readiness.missing.both", missing.get(0), missing.get(1));
        return messages.text("readiness.report.insufficient", all);
    }

    /** In words, as far as people write numbers in words. */
    private String number(int count) {
        String key = "readiness.number." + count;
        return messages().has(key) ? messages().text(key) : String.valueOf(count);
    }

    /** How many signals of each kind there are, in words: "1 below, 2 meets"; no signal last, for it is no rating. */
    public String counts(PrincipleReportRow row) {
        return Arrays.stream(Signal.values())
                .filter(signal -> row.count(signal) > 0)
                .map(signal -> messages().text("readiness.counts." + signal, row.count(signal)))
                .collect(Collectors.joining(", "));
    }

    private Messages messages() {
        return Messages.in(current.getLocale());
    }
}

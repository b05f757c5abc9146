package io.fullcircle.account.audit;

import io.fullcircle.account.admin.AdminAccess;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.text.CsvLine;
import io.fullcircle.shared.text.Messages;
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

/**
 * What a search of the audit log found, as a file, newest first, up to {@value #MOST} entries; a last line says so when there is more. It
 * is written while it is read, a thousand entries at a time, so that no export fills the memory. People stand in it by their names as
 * they are now, never by their addresses: once somebody is erased, an export made afterwards does not name them, while files that were
 * made before are with whoever made them, which is why making one is written into the log itself.
 */
@WebServlet("/account/audit-export")
public class AuditExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50_000;
    private static final int BATCH = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient AuditQueries queries;

    @Inject
    private transient AuditService audit;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Viewer viewer = current.get();
        if (!AdminAccess.mayAdminister(viewer)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AuditSearch search = AuditSearch.of(
                request.getParameter("person"),
                request.getParameter("action"),
                request.getParameter("from"),
                request.getParameter("to"),
                request.getParameter("programme"),
                viewer.zone());
        List<AuditRow> first = queries.entries(viewer, search, null, BATCH);
        audit.record(AuditEntry.by(viewer, AuditAction.AUDIT_EXPORTED));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"audit-" + LocalDate.ofInstant(clock.instant(), viewer.zone()) + ".csv\"");
        Writer out = response.getWriter();
        out.write(BYTE_ORDER_MARK);
        out.write(
                CsvLine.of("time", "action", "by", "to", "programme", "detail", "way", "network", "request", "thing"));
        write(viewer, search, first, out);
    }

    private void write(Viewer viewer, AuditSearch search, List<AuditRow> first, Writer out) throws IOException {
        List<AuditRow> batch = first;
        int written = 0;
        while (!batch.isEmpty() && written < MOST) {
            for (AuditRow row : batch) {
                out.write(line(row));
            }
            written += batch.size();
            batch = batch.size() < BATCH
                    ? List.of()
                    : queries.entries(
                            viewer, search, batch.get(batch.size() - 1).position(), BATCH);
        }
        if (!batch.isEmpty()) {
            out.write(CsvLine.of(Messages.in(viewer.locale()).text("account.audit.export.more", MOST)));
        }
    }

    private static String line(AuditRow row) {
        return CsvLine.of(
                row.at(),
                row.action(),
                row.actor(),
                row.subject(),
                row.programme(),
                row.detail(),
                row.via(),
                row.network(),
                row.requestId(),
                row.objectId());
    }
}

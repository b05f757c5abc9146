package io.fullcircle.catalogue.framework;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code /catalogue/framework-export?id=PROGRAMME&as=csv}: the framework of a programme in the form in which it is imported, as CSV or
 * JSON; with {@code example=yes} a small one that shows that form. For who leads the whole programme, for all others not found.
 */
@WebServlet("/catalogue/framework-export")
public class FrameworkExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient FrameworkQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!current.get().is(Role.LEAD)) {
            throw DomainException.notFound();
        }
        FrameworkRow framework = queries.framework(current.get(), PublicId.parse(request.getParameter("id")));
        boolean example = "yes".equals(request.getParameter("example"));
        boolean json = "json".equals(request.getParameter("as"));
        if (!example && framework.id() == null) {
            throw DomainException.notFound();
        }
        FrameworkDraft draft = example ? FrameworkExample.draft() : framework.draft();
        response.setContentType(json ? "application/json" : "text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + (example ? "example" : "framework") + (json ? ".json" : ".csv") + "\"");
        response.getWriter().write(json ? FrameworkFile.json(draft) : FrameworkFile.csv(draft));
    }
}

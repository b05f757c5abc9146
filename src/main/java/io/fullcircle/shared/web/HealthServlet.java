package io.fullcircle.shared.web;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * {@code /health/live}: this process answers. {@code /health/ready}: it can serve people, which needs the database, with every
 * migration that this version carries. 200 or 503, with one JSON object that tells nothing but that.
 */
@WebServlet(
        urlPatterns = {"/health/live", "/health/ready"},
        loadOnStartup = 2)
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String MIGRATED_TO =
            "select coalesce(max(version::int), 0) from flyway_schema_history where success and version is not null";
    private static final Pattern MIGRATION = Pattern.compile("V0*(\\d+)__.*\\.sql");

    @Resource(lookup = "java:app/jdbc/fullcircle")
    private transient DataSource database;

    private int expected;

    @Override
    public void init() {
        TreeSet<Integer> versions = new TreeSet<>();
        for (String path : getServletContext().getResourcePaths("/WEB-INF/classes/db/migration/")) {
            Matcher m = MIGRATION.matcher(path.substring(path.lastIndexOf('/') + 1));
            if (m.matches()) {
                versions.add(Integer.valueOf(m.group(1)));
            }
        }
        expected = versions.last();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String state = request.getServletPath().endsWith("live") ? "live" : readiness();
        response.setStatus(state.equals("live") || state.equals("ready") ? 200 : 503);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"status\":\"" + state + "\"}");
    }

    private String readiness() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MIGRATED_TO)) {
            return row.next() && row.getInt(1) >= expected ? "ready" : "migrations pending";
        } catch (SQLException away) {
            return "database away";
        }
    }
}

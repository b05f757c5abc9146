package io.fullcircle.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * An error as a program reads it: a problem document of RFC 9457.
 *
 * @param title a short sentence for the status, the same each time
 * @param detail what to do about this one, or null
 * @param field name of the member of the request to blame, or null
 * @param code a word that tells programs apart what has the same status, or null
 */
public record Problem(int status, String title, String detail, String field, String code) {

    public static final String TYPE = "application/problem+json";

    public static Problem of(int status) {
        return of(status, null, null);
    }

    public static Problem of(int status, String detail, String field) {
        return new Problem(status, title(status), detail, field, null);
    }

    /** The same, with a word for programs. */
    public Problem coded(String word) {
        return new Problem(status, title, detail, field, word);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error " + status : known.getReasonPhrase();
    }

    public String json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status);
        if (detail != null) {
            json.add("detail", detail);
        }
        if (field != null) {
            json.add("field", field);
        }
        if (code != null) {
            json.add("code", code);
        }
        return json.build().toString();
    }

    void write(HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json());
    }

    public Response response() {
        Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(json());
        return status == 503 ? response.header("Retry-After", "5").build() : response.build();
    }
}

package io.fullcircle.shared.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * What the interface is, for programs: its OpenAPI document, kept beside the resources and held to them by the tests. It tells everybody the
 * same and nothing of anybody, and whoever writes a program reads it before there is a token; so nobody is asked who they are.
 */
@WebServlet("/api/v1/openapi.json")
public class ApiDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient byte[] document;

    @Override
    public void init() {
        try (InputStream in = ApiDocumentServlet.class.getResourceAsStream("openapi.json")) {
            document = in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The document of the interface is missing from the archive", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}

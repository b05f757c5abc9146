package io.fullcircle.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves {@link Assets}: for a year under the current revision, never kept under another one. */
@WebServlet(Assets.FOLDER + "*")
public class AssetsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        int slash = path.indexOf('/');
        Assets.Asset asset = slash < 0 ? null : assets.find(path.substring(slash + 1));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = path.substring(0, slash).equals(assets.revision());
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(asset.type());
        write(asset, request.getHeader("Accept-Encoding"), response);
    }

    private static void write(Assets.Asset asset, String accepted, HttpServletResponse response) throws IOException {
        byte[] bytes = asset.bytes();
        if (asset.gzip() != null) {
            response.setHeader("Vary", "Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader("Content-Encoding", "gzip");
                bytes = asset.gzip();
            }
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

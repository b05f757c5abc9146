package io.fullcircle.account.own;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /account/photo/ID}: the photo of the account with this public id, for who may see the person, for all others not found. It is
 * always a JPEG that the product drew itself. Browsers keep it for a while; its address changes with the photo.
 */
@WebServlet("/account/photo/*")
public class PhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;

    @Inject
    private transient PhotoQueries photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        PhotoRow photo = photos.photo(viewer.get(), PublicId.parse(path == null ? null : path.substring(1)))
                .orElseThrow(DomainException::notFound);
        String tag = "\"" + photo.since().toEpochMilli() + "\"";
        response.setHeader("Cache-Control", "private, max-age=600");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(photo.content().length);
        response.getOutputStream().write(photo.content());
    }
}

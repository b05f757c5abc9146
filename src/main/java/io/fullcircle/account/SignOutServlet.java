package io.fullcircle.account;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signing out is a POST, so that no picture or link of another site can do it, and works whatever became of the page it came from. */
@WebServlet("/account/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SignInMechanism.end(request);
        forget(request, response);
        response.setHeader("Clear-Site-Data", "\"storage\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/account/sign-in?signedOut=1");
    }

    /** Takes the cookie of the ended session off the device. */
    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        SessionCookieConfig session = request.getServletContext().getSessionCookieConfig();
        Cookie cookie = new Cookie(session.getName(), "");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }
}

package io.fullcircle.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signing out is a POST, so that no picture or link of another site can do it, and works whatever became of the page it came from. */
@WebServlet("/account/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Entrance entrance;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request, response);
        response.setHeader("Clear-Site-Data", "\"storage\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/account/sign-in?signedOut=1");
    }
}

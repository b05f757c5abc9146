package io.fullcircle.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A signed-in session without a browser.
 *
 * @param cookie the Cookie header
 * @param viewState of a form that was shown to this session
 */
record RawSession(String cookie, String viewState) {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

    static RawSession signIn(RunningServer server, DemoAccount account) {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        try {
            String viewState = viewState(get(client, server.address("/account/sign-in")));
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server.address("/account/sign-in")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(signInForm(account, viewState)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 3) {
                throw new IllegalStateException("Signing in was answered with " + answer.statusCode() + answer.body());
            }
            String cookie = cookies.getCookieStore().getCookies().stream()
                    .map(one -> one.getName() + "=" + one.getValue())
                    .collect(Collectors.joining("; "));
            return new RawSession(cookie, viewState);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The sign-in form as a browser posts it. */
    static String signInForm(DemoAccount account, String viewState) {
        return signInForm(account.email(), viewState);
    }

    static String signInForm(String email, String viewState) {
        return "f=f&f%3Aemail=" + encode(email) + "&f%3Apassword=" + encode(DemoAccount.PASSWORD)
                + "&f%3AsignIn=Sign+in&jakarta.faces.ViewState=" + encode(viewState);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    RawRequest in(RawRequest request) {
        return request.header("Cookie", cookie);
    }

    private static String get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String viewState(String page) {
        Matcher matcher = VIEW_STATE.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no view state in " + page);
        }
        return matcher.group(1);
    }
}

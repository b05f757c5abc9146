package io.fullcircle.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody with cookies and without a browser, who sends what a browser would not. */
final class Caller {
    private final RunningServer server;
    private final Optional<DemoAccount> account;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    /** Not the client’s own, which keeps cookies of https to itself. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param account whom to sign in, or empty for a stranger */
    Caller(RunningServer server, Optional<DemoAccount> account) {
        this.server = server;
        this.account = account;
        enter();
    }

    /** Starts anew, signed in. */
    void enter() {
        cookies.clear();
        account.ifPresent(one -> as(one.email()));
    }

    /** Signs somebody in who has the password of the demo. */
    Caller as(String email) {
        HttpResponse<String> answer = post("/account/sign-in", RawSession.signInForm(email, "stateless"));
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("Signing in was answered with " + answer.statusCode());
        }
        return this;
    }

    /** What the cookie of this name holds, or null. */
    String cookie(String name) {
        return cookies.get(name);
    }

    /** Comes with a cookie from somewhere else. */
    Caller with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server.address(path))));
    }

    HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(server.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends a form as it stands in a page, but for some of its fields; one that takes a file in parts. */
    HttpResponse<String> send(HtmlForm form, Map<String, String> encoded) {
        Set<String> files = form.fields().stream()
                .filter(field -> field.type().equals("file"))
                .map(HtmlForm.Field::name)
                .collect(Collectors.toSet());
        return files.isEmpty() ? sendLine(form, encoded) : sendParts(form, encoded, files);
    }

    private HttpResponse<String> sendParts(HtmlForm form, Map<String, String> encoded, Set<String> files) {
        StringBuilder body = new StringBuilder();
        encoded.forEach((name, value) -> body.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(files.contains(name) ? "\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg" : "\"")
                .append("\r\n\r\n")
                .append(bytes(value))
                .append("\r\n"));
        return send(HttpRequest.newBuilder(URI.create(server.address(form.action())))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--part--\r\n", StandardCharsets.ISO_8859_1)));
    }

    /** What is encoded, each byte as a character. */
    private static String bytes(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException asItIs) {
            return encoded;
        }
    }

    private HttpResponse<String> sendLine(HtmlForm form, Map<String, String> encoded) {
        StringBuilder body = new StringBuilder();
        encoded.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(RawSession.encode(name))
                .append('=')
                .append(value));
        String path = form.action();
        return form.post()
                ? post(path, body.toString())
                : get((path.contains("?") ? path.substring(0, path.indexOf('?')) : path) + "?" + body);
    }

    /** A page by the path that a redirect leads to, at most a few times. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> at = answer;
        for (int i = 0; i < 5 && at.statusCode() / 100 == 3; i++) {
            at = get(at.headers().firstValue("Location").orElseThrow());
        }
        return at;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.replaceFirst(";.*", "").split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What the fields of a form hold in the page, encoded, and sensible words where they are empty. */
    static Map<String, String> filled(HtmlForm form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (HtmlForm.Field field : form.fields()) {
            boolean choice = field.type().matches("checkbox|radio");
            if (!choice || !values.containsKey(field.name())) {
                values.put(field.name(), RawSession.encode(sensible(field)));
            }
        }
        form.buttons().stream()
                .findFirst()
                .ifPresent(button -> values.put(button.name(), RawSession.encode(button.value())));
        return values;
    }

    private static String sensible(HtmlForm.Field field) {
        if (!field.value().isEmpty()) {
            return field.value();
        }
        return switch (field.type()) {
            case "hidden" -> "";
            case "email" -> "sweep@example.org";
            case "password" ->
                "current-password".equals(field.attributes().get("autocomplete"))
                        ? DemoAccount.PASSWORD
                        : "seven slow green herons";
            case "number" -> "3";
            case "date" ->
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9).toString();
            case "time" -> field.name().toLowerCase(Locale.ROOT).endsWith("to") ? "12:00" : "10:00";
            case "url" -> "https://meet.example.org/x";
            case "select" ->
                field.options().stream()
                        .filter(option -> !option.isEmpty())
                        .findFirst()
                        .orElse("");
            case "checkbox" -> "on";
            default -> "Plain words";
        };
    }
}

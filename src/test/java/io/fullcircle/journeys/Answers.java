package io.fullcircle.journeys;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What has to be true of every answer, whatever was asked. */
final class Answers {
    /** Of this host alone, by https alone, and out of reach of scripts and of other sites’ forms. */
    private static final Pattern COOKIE = Pattern.compile(
            "__Host-\\w+=[^;]*(?=.*; Secure)(?=.*; HttpOnly)(?=.*; ?SameSite=Lax)(?=.*; Path=/(;|$))(?!.*Domain).*",
            Pattern.CASE_INSENSITIVE);

    private Answers() {}

    /** What is wrong with an answer to that, of an installation that people reach by https. */
    static List<String> complaints(String what, HttpResponse<String> answer) {
        List<String> complaints = new ArrayList<>();
        if (answer.statusCode() >= 500) {
            complaints.add(what + ": status " + answer.statusCode());
        }
        List<String> protection = new ArrayList<>(BadRequestsJourney.PROTECTION);
        protection.add("Strict-Transport-Security");
        for (String header : protection) {
            if (answer.headers().allValues(header).size() != 1) {
                complaints.add(what + ": " + header + " is there "
                        + answer.headers().allValues(header).size() + " times");
            }
        }
        for (String header : List.of("Server", "X-Powered-By", "X-Canary", "Access-Control-Allow-Origin")) {
            if (answer.headers().firstValue(header).isPresent()) {
                complaints.add(what + ": a header " + header);
            }
        }
        answer.headers().firstValue("Location").ifPresent(location -> {
            if (!location.startsWith("/") || location.startsWith("//") || location.contains("\\")) {
                complaints.add(what + ": leads to " + location);
            }
        });
        answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> !COOKIE.matcher(cookie).matches())
                .forEach(cookie -> complaints.add(what + ": a cookie without protection: " + cookie));
        page(what, answer, complaints);
        return complaints;
    }

    private static void page(String what, HttpResponse<String> answer, List<String> complaints) {
        String body = answer.body();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!body.isEmpty() && !type.toLowerCase(java.util.Locale.ROOT).contains("charset=utf-8")) {
            complaints.add(what + ": a text of type " + type);
        }
        if (!answer.headers().firstValue("Cache-Control").orElse("").equals("no-store")) {
            complaints.add(what + ": may be kept");
        }
        BadInput.raw(body).ifPresent(raw -> complaints.add(what + ": not escaped: " + raw));
        BadInput.around(BadRequestsJourney.INSIDE.matcher(body), body)
                .ifPresent(inside -> complaints.add(what + ": tells of the inside: " + inside));
    }
}

package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody of the demo who has signed in. */
final class Pages {

    private Pages() {}

    static HttpClient signedIn(RunningServer server, String email) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String form = "f=f&f%3AsignIn=x&jakarta.faces.ViewState=stateless&f%3Aemail="
                + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&f%3Apassword=full-circle-demo";
        int status = client.send(
                        HttpRequest.newBuilder(URI.create(server.address("/account/sign-in")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 302) {
            throw new IllegalStateException("the sign-in answered " + status);
        }
        return client;
    }
}

package io.fullcircle.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A program that uses the interface: no cookies of its own, and the headers that it is given. */
public final class Program {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final List<String> headers;

    /** @param base address of the server, without a slash at its end */
    public Program(String base, String... headers) {
        this.base = base;
        this.headers = List.of(headers);
    }

    /** One inside the server, with this token. */
    public static Program with(String token) {
        return new Program(Client.address(), "Authorization", "Bearer " + token);
    }

    /** The same with one header more. */
    public Program and(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Program(base, more.toArray(String[]::new));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    /** @param json the body, or null for none */
    public HttpResponse<String> send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

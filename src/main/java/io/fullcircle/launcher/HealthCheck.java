package io.fullcircle.launcher;

import java.util.Map;

/** For containers without any other program to ask: exits with 0 when the server of this environment is ready, else with 1. */
public final class HealthCheck {

    private HealthCheck() {}

    public static void main(String[] arguments) {
        String url = Readiness.url(new Configuration(Map.of(), System.getenv()));
        System.exit(Readiness.ready(url) ? 0 : 1);
    }
}

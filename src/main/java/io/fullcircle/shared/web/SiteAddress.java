package io.fullcircle.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that people type, from the settings and never from a request's Host header. */
@ApplicationScoped
public class SiteAddress {

    @Inject
    @ConfigProperty(name = "app.base.url")
    private Optional<String> configured;

    @Inject
    @ConfigProperty(name = "app.port", defaultValue = "8080")
    private String port;

    /** Absolute, without a slash at its end. */
    public String base() {
        return configured
                .filter(url -> !url.isBlank())
                .orElse("http://localhost:" + port)
                .replaceFirst("/+$", "");
    }

    /** True when people come by https, directly or through a proxy. */
    public boolean secure() {
        return base().startsWith("https:");
    }
}

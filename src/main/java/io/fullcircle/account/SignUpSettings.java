package io.fullcircle.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether people may make an account by themselves on this installation. */
@Named("signUpSettings")
@ApplicationScoped
public class SignUpSettings {

    @Inject
    @ConfigProperty(name = "app.sign.up")
    private Optional<String> signUp;

    @Inject
    @ConfigProperty(name = "app.demo", defaultValue = "false")
    private boolean demo;

    /** What the setting says; where it says nothing, the demo is open and everything else closed. */
    public boolean isOpen() {
        return signUp.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map("open"::equals)
                .orElse(demo);
    }
}

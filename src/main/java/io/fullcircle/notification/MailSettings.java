package io.fullcircle.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail goes on this installation. */
@ApplicationScoped
public class MailSettings {

    /** What becomes of a mail. */
    public enum Way {
        /** It goes to a mail server. */
        SERVER,
        /** The demo without a mail server: it is kept to be read on a page. */
        MAILBOX,
        /** A real installation without a mail server: it waits for one. */
        NOWHERE
    }

    @Inject
    @ConfigProperty(name = "app.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "app.mail.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "app.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "app.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "app.mail.from")
    private Optional<String> from;

    @Inject
    @ConfigProperty(name = "app.mail.tls", defaultValue = "starttls")
    private String tls;

    @Inject
    @ConfigProperty(name = "app.demo", defaultValue = "false")
    private boolean demo;

    public Way way() {
        if (host.filter(name -> !name.isBlank()).isPresent()) {
            return Way.SERVER;
        }
        return demo ? Way.MAILBOX : Way.NOWHERE;
    }

    /** Name of the mail server; empty when there is none. */
    public String server() {
        return host.map(String::strip).orElse("");
    }

    /** True on the demo, whose mail goes to nobody real. */
    public boolean demo() {
        return demo;
    }

    SmtpAccount account() {
        return new SmtpAccount(
                server(),
                port,
                user.map(String::strip).orElse(""),
                password.map(String::strip).orElse(""),
                from.map(String::strip).orElse("fullcircle@localhost"),
                SmtpAccount.Tls.valueOf(tls.strip().toUpperCase(java.util.Locale.ROOT)));
    }
}

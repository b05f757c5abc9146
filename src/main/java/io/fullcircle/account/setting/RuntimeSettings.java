package io.fullcircle.account.setting;

import io.fullcircle.shared.access.IdleLimit;
import io.fullcircle.shared.web.SiteContact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings as they hold at the moment, for everybody who goes by them. Kept in the memory of each node and read anew every ten
 * seconds beside the requests ({@link SettingKeeper}), so that no page costs a statement more; on the node that changes one it holds at
 * once, on the others within those ten seconds. While the database is away the last known ones hold.
 */
@Named("runtimeSettings")
@ApplicationScoped
public class RuntimeSettings implements IdleLimit, SiteContact {

    @Inject
    @ConfigProperty(name = "app.sign.up")
    private Optional<String> signUp;

    @Inject
    @ConfigProperty(name = "app.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    private Clock clock;

    private volatile Map<RuntimeSetting, String> stored = Map.of();

    /** Goes by these values from now on; what is missing has its default. */
    public void take(Map<RuntimeSetting, String> values) {
        stored = Map.copyOf(values);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged change) {
        take(change.values());
    }

    /** The value in force, in the form of {@link RuntimeSetting#checked}. */
    public String value(RuntimeSetting setting) {
        return stored.getOrDefault(setting, defaultOf(setting));
    }

    /** The value where nobody has said otherwise. */
    public String defaultOf(RuntimeSetting setting) {
        return switch (setting) {
            case SIGN_UP -> openByEnvironment() ? "OPEN" : "CLOSED";
            case IDLE_MINUTES -> Integer.toString(RuntimeSetting.USUAL_IDLE);
            case SIGN_UP_DOMAINS, CONTACT, ANNOUNCEMENT, ANNOUNCEMENT_UNTIL -> "";
        };
    }

    /** Where the environment says nothing, the demo is open and everything else closed. */
    private boolean openByEnvironment() {
        return signUp.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map("open"::equals)
                .orElse(demo);
    }

    public boolean isSignUpOpen() {
        return value(RuntimeSetting.SIGN_UP).equals("OPEN");
    }

    /** True when an account may be made by oneself at this address. */
    public boolean mayJoin(String email) {
        String domains = value(RuntimeSetting.SIGN_UP_DOMAINS);
        return domains.isEmpty()
                || Set.of(domains.split(" "))
                        .contains(RuntimeSetting.domain(email.substring(email.lastIndexOf('@') + 1)));
    }

    @Override
    public Optional<String> contact() {
        return Optional.of(getContact()).filter(text -> !text.isEmpty());
    }

    /** Whom to ask; empty when nobody is named. */
    public String getContact() {
        return value(RuntimeSetting.CONTACT);
    }

    /** What is announced at this moment; empty when nothing is. */
    public String getAnnouncement() {
        String until = value(RuntimeSetting.ANNOUNCEMENT_UNTIL);
        return until.isEmpty() || !clock.instant().isBefore(Instant.parse(until))
                ? ""
                : value(RuntimeSetting.ANNOUNCEMENT);
    }

    @Override
    public Duration idle() {
        return Duration.ofMinutes(Long.parseLong(value(RuntimeSetting.IDLE_MINUTES)));
    }
}

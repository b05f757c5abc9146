package io.fullcircle.account.setting;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/**
 * The settings that an administrator changes while the installation runs. The form carries what was in force when it was drawn, so that
 * two administrators do not undo each other.
 */
@Named
@RequestScoped
public class SettingsPage {

    private static final String PATH = "/account/settings";

    @Inject
    private CurrentViewer current;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private SettingQueries queries;

    @Inject
    private SettingService service;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private String reset;

    private List<SettingRow> rows;
    private boolean overtaken;
    private final Map<RuntimeSetting, String> typed = new EnumMap<>(RuntimeSetting.class);

    /** Reads the settings, or answers as if there were none; then goes back to a default if a button asks for it. */
    public void load() {
        getRows();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || reset == null) {
            return;
        }
        RuntimeSetting setting = Arrays.stream(RuntimeSetting.values())
                .filter(s -> s.name().equals(reset))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        try {
            service.reset(current.get(), setting, seen(setting));
            Redirect.saying(faces, PATH, "account.settings.reset");
        } catch (DomainException rule) {
            refuse(faces, rule);
        }
    }

    public void save() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            Map<RuntimeSetting, String> values = new EnumMap<>(RuntimeSetting.class);
            Map<RuntimeSetting, String> seen = new EnumMap<>(RuntimeSetting.class);
            for (RuntimeSetting setting : RuntimeSetting.values()) {
                values.put(setting, typed(setting));
                seen.put(setting, seen(setting));
            }
            values.put(RuntimeSetting.ANNOUNCEMENT_UNTIL, instant(values.get(RuntimeSetting.ANNOUNCEMENT_UNTIL), seen));
            service.save(current.get(), values, seen);
            Redirect.saying(faces, PATH, "account.settings.saved");
        } catch (DomainException rule) {
            refuse(faces, rule);
        }
    }

    /** When somebody else was faster, theirs is shown beside what was typed, and the next try is made knowing it. */
    private void refuse(FacesContext faces, DomainException rule) {
        if (rule.kind() == DomainException.Kind.CONFLICT) {
            overtaken = true;
            rows = null;
        }
        FormErrors.show(faces, rule);
    }

    /** The instant that was typed on the viewer's own clock; the one that was seen where the minute is still the same. */
    private String instant(String local, Map<RuntimeSetting, String> seen) {
        String before = seen.get(RuntimeSetting.ANNOUNCEMENT_UNTIL);
        if (local.isEmpty() || local.equals(local(before))) {
            return local.isEmpty() ? "" : before;
        }
        try {
            return LocalDateTime.parse(local)
                    .atZone(current.getZone())
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException e) {
            throw DomainException.invalid(RuntimeSetting.ANNOUNCEMENT_UNTIL.field(), "account.setting.rule.until");
        }
    }

    /** On the viewer's own clock; what is no instant was never sent out by this page. */
    private String local(String instant) {
        try {
            return instant.isEmpty()
                    ? ""
                    : Instant.parse(instant)
                            .atZone(current.getZone())
                            .toLocalDateTime()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString();
        } catch (DateTimeParseException madeUp) {
            throw DomainException.stale();
        }
    }

    /** What was in force when the form was drawn; none that was ever sent out is an error of the sender. */
    private String seen(RuntimeSetting setting) {
        String text = request.getParameter("seen." + setting.name());
        if (text == null) {
            throw DomainException.stale();
        }
        return text;
    }

    public List<SettingRow> getRows() {
        if (rows == null) {
            rows = queries.changed(current.get());
        }
        return rows;
    }

    public RuntimeSetting[] getAll() {
        return RuntimeSetting.values();
    }

    /** The value that the database has: the form shows and compares this one, not the copy of the node. */
    public String stored(RuntimeSetting setting) {
        return changed(setting).map(SettingRow::value).orElse(settings.defaultOf(setting));
    }

    /** What the form says was seen: what the refused form said, else what is stored. */
    public String seenOf(RuntimeSetting setting) {
        String sent = request.getParameter("seen." + setting.name());
        return sent == null || overtaken ? stored(setting) : sent;
    }

    /** True when somebody else has changed it since the form was drawn. */
    public boolean overtaken(String name) {
        RuntimeSetting setting = RuntimeSetting.valueOf(name);
        return overtaken && !stored(setting).equals(request.getParameter("seen." + name));
    }

    /** What it is now, for the person to read. */
    public String theirs(String name) {
        RuntimeSetting setting = RuntimeSetting.valueOf(name);
        String value = stored(setting);
        if (value.isEmpty()) {
            return "–";
        }
        Messages messages = Messages.in(current.getLocale());
        return switch (setting) {
            case SIGN_UP -> messages.text("account.settings.signUp." + value);
            case ANNOUNCEMENT_UNTIL -> local(value).replace('T', ' ');
            default -> value;
        };
    }

    /** Who changed it and when, or null while it has its default. */
    public SettingRow change(String name) {
        return changed(RuntimeSetting.valueOf(name)).orElse(null);
    }

    private Optional<SettingRow> changed(RuntimeSetting setting) {
        return getRows().stream().filter(row -> row.setting() == setting).findFirst();
    }

    private String typed(RuntimeSetting setting) {
        String text = typed.get(setting);
        return text == null ? "" : text;
    }

    private String shown(RuntimeSetting setting) {
        return typed.containsKey(setting) ? typed.get(setting) : stored(setting);
    }

    public String getSignUp() {
        return shown(RuntimeSetting.SIGN_UP);
    }

    public void setSignUp(String text) {
        typed.put(RuntimeSetting.SIGN_UP, text);
    }

    public String getDomains() {
        return shown(RuntimeSetting.SIGN_UP_DOMAINS);
    }

    public void setDomains(String text) {
        typed.put(RuntimeSetting.SIGN_UP_DOMAINS, text);
    }

    public String getContact() {
        return shown(RuntimeSetting.CONTACT);
    }

    public void setContact(String text) {
        typed.put(RuntimeSetting.CONTACT, text);
    }

    public String getAnnouncement() {
        return shown(RuntimeSetting.ANNOUNCEMENT);
    }

    public void setAnnouncement(String text) {
        typed.put(RuntimeSetting.ANNOUNCEMENT, text);
    }

    public String getUntil() {
        return typed.containsKey(RuntimeSetting.ANNOUNCEMENT_UNTIL)
                ? typed.get(RuntimeSetting.ANNOUNCEMENT_UNTIL)
                : local(stored(RuntimeSetting.ANNOUNCEMENT_UNTIL));
    }

    public void setUntil(String text) {
        typed.put(RuntimeSetting.ANNOUNCEMENT_UNTIL, text);
    }

    public String getIdle() {
        return shown(RuntimeSetting.IDLE_MINUTES);
    }

    public void setIdle(String text) {
        typed.put(RuntimeSetting.IDLE_MINUTES, text);
    }
}

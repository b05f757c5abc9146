package io.fullcircle.account.setting;

import io.fullcircle.account.admin.AdminAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Changes settings while the installation runs. Each change is written down with the name of the setting, never its value. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class SettingService {

    /** Two administrators who save at once come one after the other: the number is only this lock's name. */
    private static final long SETTINGS_LOCK = 5_204_017L;

    private static final String STORE = """
            insert into runtime_setting (name, value, changed_at, changed_by) values (?1, ?2, ?3, ?4)
            on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private SettingQueries queries;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<SettingsChanged> changed;

    /**
     * Saves values, all of them or none. One that is what it was changes nothing.
     *
     * @param values as typed
     * @param seen values in force when they were read
     * @throws DomainException naming the field at fault; a conflict when one of them was changed by somebody else meanwhile
     */
    public void save(Viewer viewer, Map<RuntimeSetting, String> values, Map<RuntimeSetting, String> seen) {
        Map<RuntimeSetting, String> stored = locked(viewer);
        final List<String> announced = announcement(stored);
        values.forEach((setting, typed) -> {
            String value = setting.checked(typed);
            String before = stored.getOrDefault(setting, settings.defaultOf(setting));
            requireSeen(before, seen.get(setting));
            if (!value.equals(before)) {
                store(viewer, setting, value);
                stored.put(setting, value);
            }
        });
        if (!announced.equals(announcement(stored))) {
            requireEnd(stored);
        }
        changed.fire(new SettingsChanged(stored));
    }

    /**
     * Goes back to the default. One that has it already changes nothing.
     *
     * @throws DomainException a conflict when it was changed by somebody else meanwhile
     */
    public void reset(Viewer viewer, RuntimeSetting setting, String seen) {
        Map<RuntimeSetting, String> stored = locked(viewer);
        String before = stored.getOrDefault(setting, settings.defaultOf(setting));
        requireSeen(before, seen);
        if (stored.remove(setting) != null) {
            em.createNativeQuery("delete from runtime_setting where name = ?1")
                    .setParameter(1, setting.name())
                    .executeUpdate();
            audit.record(AuditEntry.by(viewer, AuditAction.SETTING_CHANGED).with(setting.name()));
            changed.fire(new SettingsChanged(stored));
        }
    }

    private Map<RuntimeSetting, String> locked(Viewer viewer) {
        if (!AdminAccess.mayAdminister(viewer)) {
            throw DomainException.notFound();
        }
        em.createNativeQuery("select pg_advisory_xact_lock(?1)")
                .setParameter(1, SETTINGS_LOCK)
                .getResultList();
        return queries.values();
    }

    private static void requireSeen(String before, String seen) {
        if (!before.equals(seen)) {
            throw DomainException.stale();
        }
    }

    private static List<String> announcement(Map<RuntimeSetting, String> values) {
        return List.of(
                values.getOrDefault(RuntimeSetting.ANNOUNCEMENT, ""),
                values.getOrDefault(RuntimeSetting.ANNOUNCEMENT_UNTIL, ""));
    }

    /** What is announced needs an end, and one that lies ahead: nothing is as stale as last month's notice. */
    private void requireEnd(Map<RuntimeSetting, String> values) {
        if (values.getOrDefault(RuntimeSetting.ANNOUNCEMENT, "").isEmpty()) {
            return;
        }
        String until = values.getOrDefault(RuntimeSetting.ANNOUNCEMENT_UNTIL, "");
        if (until.isEmpty() || !Instant.parse(until).isAfter(clock.instant())) {
            throw DomainException.invalid(RuntimeSetting.ANNOUNCEMENT_UNTIL.field(), "account.setting.rule.until");
        }
    }

    private void store(Viewer viewer, RuntimeSetting setting, String value) {
        em.createNativeQuery(STORE)
                .setParameter(1, setting.name())
                .setParameter(2, value)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, viewer.accountId())
                .executeUpdate();
        audit.record(AuditEntry.by(viewer, AuditAction.SETTING_CHANGED).with(setting.name()));
    }
}

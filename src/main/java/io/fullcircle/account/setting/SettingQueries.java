package io.fullcircle.account.setting;

import io.fullcircle.account.admin.AdminAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings that were changed. What holds at the moment is for everybody; who changed it is for administrators. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SettingQueries {

    private static final String ROWS = """
            select s.name, s.value, s.changed_at, a.display_name from runtime_setting s join account a on a.id = s.changed_by
            order by s.name
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** All values that are stored. One of a setting that this version does not know is left alone. */
    @PermitAll
    public Map<RuntimeSetting, String> values() {
        Map<RuntimeSetting, String> values = new EnumMap<>(RuntimeSetting.class);
        for (Object row :
                em.createNativeQuery("select name, value from runtime_setting").getResultList()) {
            Object[] column = (Object[]) row;
            known((String) column[0]).ifPresent(setting -> values.put(setting, (String) column[1]));
        }
        return values;
    }

    /** The settings that were changed, by name. */
    public List<SettingRow> changed(Viewer viewer) {
        if (!AdminAccess.mayAdminister(viewer)) {
            throw DomainException.notFound();
        }
        List<?> rows = em.createNativeQuery(ROWS).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(column -> known((String) column[0]).isPresent())
                .map(column -> new SettingRow(
                        RuntimeSetting.valueOf((String) column[0]),
                        (String) column[1],
                        Columns.instant(column[2]),
                        (String) column[3]))
                .toList();
    }

    private static Optional<RuntimeSetting> known(String name) {
        return Arrays.stream(RuntimeSetting.values())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }
}

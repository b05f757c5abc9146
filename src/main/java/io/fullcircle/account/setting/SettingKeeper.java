package io.fullcircle.account.setting;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads the settings at the start and every ten seconds, one small statement on a thread of its own, for other nodes change them too. */
@Singleton
@Startup
@RunAs(Role.Names.SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettingKeeper {

    private static final Log LOG = Log.of(SettingKeeper.class);

    @Inject
    private SettingQueries queries;

    @Inject
    private RuntimeSettings settings;

    private volatile boolean failing;

    /** Reads them now. With the database away the last known ones hold, which is said once. */
    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void refresh() {
        try {
            settings.take(queries.values());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                Failure.of(e).log(LOG, e);
            }
            failing = true;
        }
    }
}

package io.fullcircle.testing;

import io.fullcircle.account.setting.RuntimeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** What the server keeps in memory of its rows: forgotten with them, for all test classes share one server. */
@ApplicationScoped
public class Memory {

    @Inject
    private RuntimeSettings settings;

    void forget(@Observes Rows.Cleared cleared) {
        settings.take(Map.of());
    }
}

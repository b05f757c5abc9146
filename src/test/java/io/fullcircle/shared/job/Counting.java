package io.fullcircle.shared.job;

import io.fullcircle.testing.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Does jobs by counting them, slowly enough for two workers to meet; some fail as long as they are told to. */
@ApplicationScoped
public class Counting implements JobHandler {

    static final String KIND = "test.counting";
    static final Map<Long, Integer> COUNTS = new ConcurrentHashMap<>();
    static final Set<Long> FAILING = ConcurrentHashMap.newKeySet();

    void reset(@Observes Rows.Cleared cleared) {
        COUNTS.clear();
        FAILING.clear();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subjectId) {
        COUNTS.merge(subjectId, 1, Integer::sum);
        Rows.text("select pg_sleep(0.015)::text");
        if (FAILING.contains(subjectId)) {
            throw new IllegalStateException("not this one");
        }
    }
}

package io.fullcircle.shared.job;

import io.fullcircle.testing.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Does jobs by counting them; where it is told to, two workers have one each at the same time. Some fail as long as they are told to. */
@ApplicationScoped
public class Counting implements JobHandler {

    static final String KIND = "test.counting";
    static final Map<Long, Integer> COUNTS = new ConcurrentHashMap<>();
    static final Set<Long> FAILING = ConcurrentHashMap.newKeySet();

    /** Of two, where two workers have to meet; else nothing. */
    static final AtomicReference<CountDownLatch> MEETING = new AtomicReference<>();

    private static final Set<Long> MET = ConcurrentHashMap.newKeySet();

    void reset(@Observes Rows.Cleared cleared) {
        COUNTS.clear();
        FAILING.clear();
        MEETING.set(null);
        MET.clear();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subjectId) {
        COUNTS.merge(subjectId, 1, Integer::sum);
        meet();
        if (FAILING.contains(subjectId)) {
            throw new IllegalStateException("not this one");
        }
    }

    /** Holds its job until another worker has one too; whoever waits in vain has failed. */
    private static void meet() {
        CountDownLatch latch = MEETING.get();
        if (latch == null || !MET.add(Thread.currentThread().getId())) {
            return;
        }
        latch.countDown();
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no other worker came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

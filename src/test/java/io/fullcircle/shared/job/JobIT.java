package io.fullcircle.shared.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.Rows;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to be done later is done once, however many look for it, and not before it is due. */
@ExtendWith(ArquillianExtension.class)
class JobIT {

    private static final int JOBS = 60;

    @Inject
    private JobWorker worker;

    @EJB
    private JobPlanner planner;

    @Inject
    private AtOnce atOnce;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void clear() {
        Rows.clear();
    }

    /** Writes jobs as features do, in a transaction. */
    @Stateless
    @PermitAll
    public static class JobPlanner {

        @EJB
        private JobService jobs;

        public void plan(Instant due, List<Long> subjects) {
            subjects.forEach(subject -> jobs.at(Counting.KIND, subject, due));
        }

        public void planAndFail(Instant due) {
            jobs.at(Counting.KIND, 1, due);
            throw new IllegalStateException("the caller fails");
        }
    }

    @Test
    void severalWorkersAtOnceDoEachJobOnce() throws Exception {
        List<Long> subjects = LongStream.rangeClosed(1, JOBS).boxed().toList();
        planner.plan(Instant.now().minusSeconds(60), subjects);
        CountDownLatch meeting = new CountDownLatch(2);
        Counting.MEETING.set(meeting);
        atOnce.run(4, i -> Executors.callable(worker::workOff));
        assertEquals(0, meeting.getCount(), "two of them had a job each at the same time");
        assertEquals(JOBS, Counting.COUNTS.size());
        assertEquals(List.of(1), List.copyOf(new HashSet<>(Counting.COUNTS.values())));
        assertEquals(JOBS, Rows.number("select count(*) from stored_job where done_at is not null and attempts = 1"));
    }

    @Test
    void aJobIsLeftUntilItIsDueAndTheLaterWordCounts() {
        planner.plan(Instant.now().plusSeconds(600), List.of(1L));
        worker.workOff();
        assertEquals(0, Counting.COUNTS.size());
        planner.plan(Instant.now().minusSeconds(1), List.of(1L));
        worker.workOff();
        assertEquals(1, Counting.COUNTS.get(1L));
        worker.workOff();
        assertEquals(1, Counting.COUNTS.get(1L), "done is done");
        assertEquals(1, Rows.number("select count(*) from stored_job"));
    }

    @Test
    void whatFailsIsTriedAgainLaterAndHoldsUpNothing() {
        Counting.FAILING.add(1L);
        planner.plan(Instant.now().minusSeconds(60), List.of(1L));
        planner.plan(Instant.now().minusSeconds(30), List.of(2L));
        worker.workOff();
        assertEquals(1, Counting.COUNTS.get(2L), "the one behind it");
        assertEquals("IllegalStateException", Rows.text("select last_error from stored_job where subject_id = 1"));
        long wait = Rows.number(
                "select extract(epoch from next_attempt_at - now())::bigint from stored_job where subject_id = 1");
        assertTrue(wait > 30 && wait <= Duration.ofMinutes(1).toSeconds(), "in a minute: " + wait);
        Counting.FAILING.clear();
        Rows.update("update stored_job set next_attempt_at = now() where subject_id = 1");
        worker.workOff();
        assertEquals(2, Rows.number("select count(*) from stored_job where done_at is not null"));
        assertEquals(2, Rows.number("select attempts from stored_job where subject_id = 1"));
    }

    @Test
    void aJobIsGivenUpInTheEndAndOneOfAnUnknownKindFailsToo() {
        Counting.FAILING.add(1L);
        planner.plan(Instant.now().minusSeconds(60), List.of(1L, 2L));
        Rows.update("update stored_job set attempts = ? where subject_id = 1", JobRetry.MOST - 1);
        Rows.update("update stored_job set kind = 'test.nobody' where subject_id = 2");
        worker.workOff();
        assertEquals(1, Rows.number("select count(*) from stored_job where subject_id = 1 and failed_at is not null"));
        assertEquals(1, Rows.number("select attempts from stored_job where subject_id = 2"));
    }

    @Test
    void aCallerThatFailsLeavesNoJob() {
        assertThrows(RuntimeException.class, () -> planner.planAndFail(Instant.now()));
        assertEquals(0, Rows.number("select count(*) from stored_job"));
        assertEquals(Collections.emptyMap(), Counting.COUNTS);
    }
}

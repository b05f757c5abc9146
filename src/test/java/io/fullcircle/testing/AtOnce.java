package io.fullcircle.testing;

import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Lets an in-container test do things at the same moment, each in a thread of its own that waits for the others. Inject it. */
@Dependent
public class AtOnce {
    private static final long WAIT_SECONDS = 60;

    @Resource
    private ManagedThreadFactory threads;

    /** Begins all of it at once, and hands back what each came to, in the order of the work. Fails as any of it fails. */
    public <T> List<T> run(List<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (Callable<T> own : work) {
            FutureTask<T> task = new FutureTask<>(() -> {
                start.await(WAIT_SECONDS, TimeUnit.SECONDS);
                return own.call();
            });
            tasks.add(task);
            threads.newThread(task).start();
        }
        List<T> results = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            results.add(task.get(WAIT_SECONDS, TimeUnit.SECONDS));
        }
        return results;
    }

    /** The same for work that differs by its number alone, from 0. */
    public <T> List<T> run(int count, IntFunction<Callable<T>> work) throws Exception {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(work.apply(i));
        }
        return run(all);
    }

    /** How many of so many that begin at once succeed; the others have to be refused by a rule of the product. */
    public int succeed(int count, IntFunction<Callable<?>> work) throws Exception {
        return (int) run(count, i -> () -> {
                    try {
                        work.apply(i).call();
                        return true;
                    } catch (DomainException refused) {
                        return false;
                    }
                })
                .stream()
                .filter(done -> done)
                .count();
    }
}

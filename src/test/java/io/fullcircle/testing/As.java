package io.fullcircle.testing;

import io.fullcircle.shared.access.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Callable;

/** Lets an in-container test call services in a role, for a test has not signed in. Inject it. */
@Dependent
public class As {
    @EJB
    private Candidate candidate;

    @EJB
    private Interviewer interviewer;

    @EJB
    private Lead lead;

    @EJB
    private Administrator administrator;

    @EJB
    private Background background;

    /** Runs the work in the role, outside any transaction, and throws what it throws, not wrapped. */
    public <T> T role(Role role, Callable<T> work) throws Exception {
        return switch (role) {
            case CANDIDATE -> candidate.call(work).get();
            case INTERVIEWER -> interviewer.call(work).get();
            case LEAD -> lead.call(work).get();
            case ADMINISTRATOR -> administrator.call(work).get();
        };
    }

    /** Runs the work as the server's own background beans do, outside any transaction, and throws what it throws, not wrapped. */
    public <T> T background(Callable<T> work) throws Exception {
        return background.call(work).get();
    }

    @Stateless
    @RunAs(Role.Names.SYSTEM)
    public static class Background extends Caller {}

    @Stateless
    @RunAs(Role.Names.CANDIDATE)
    public static class Candidate extends Caller {}

    @Stateless
    @RunAs(Role.Names.INTERVIEWER)
    public static class Interviewer extends Caller {}

    @Stateless
    @RunAs(Role.Names.LEAD)
    public static class Lead extends Caller {}

    @Stateless
    @RunAs(Role.Names.ADMINISTRATOR)
    public static class Administrator extends Caller {}

    /** Catches what the work throws, for an EJB would wrap it on its way out. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public abstract static class Caller {
        public <T> Outcome<T> call(Callable<T> work) {
            try {
                return new Outcome<>(work.call(), null);
            } catch (Exception e) {
                return new Outcome<>(null, e);
            }
        }
    }

    /** A value, or what was thrown in its place. */
    public record Outcome<T>(T value, Exception thrown) {
        T get() throws Exception {
            if (thrown != null) {
                throw thrown;
            }
            return value;
        }
    }
}

package io.fullcircle.shared.error;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;

/**
 * A rule of the product said no. It carries what a person may read: the key of a message and its arguments, and, where one field is to
 * blame, that field's name. It rolls the transaction back and is never wrapped by the container.
 */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {

    /** What kind of no, with the HTTP status that says it to a program. */
    public enum Kind {
        /** The input breaks a rule; correct it and send it again. */
        INVALID(422),
        /** There is no such thing, or none that this person may know of. */
        NOT_FOUND(404),
        /** It was right when it was read and is no longer: somebody else was faster. */
        CONFLICT(409),
        /** Right or wrong, it comes too soon after too many others. */
        TOO_OFTEN(429),
        /** A program would change what it does not say it has seen. */
        UNSEEN(428),
        /** A program would change something newer than what it says it has seen. */
        OUTDATED(412);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String field;
    private final String messageKey;
    private final transient List<Object> arguments;

    public DomainException(Kind kind, String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.kind = kind;
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public static DomainException invalid(String field, String messageKey, Object... arguments) {
        return new DomainException(Kind.INVALID, field, messageKey, arguments);
    }

    /** The same answer for what is not there and for what is not this person's. */
    public static DomainException notFound() {
        return new DomainException(Kind.NOT_FOUND, null, "shared.error.404.text");
    }

    /** Somebody saved a newer version since this one was read. */
    public static DomainException stale() {
        return new DomainException(Kind.CONFLICT, null, "shared.error.stale");
    }

    /** Too many attempts; the first argument of its message is the seconds until the next one. */
    public static DomainException tooOften(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new DomainException(Kind.TOO_OFTEN, null, "shared.error.tooOften", seconds, (seconds + 59) / 60);
    }

    public Kind kind() {
        return kind;
    }

    /** Name of the field to blame, or null. */
    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}

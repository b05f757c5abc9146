package io.fullcircle.notification;

/** A mail was not taken. Checked, because whoever sends has to decide what becomes of it. */
public class UndeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What follows from it. */
    public enum Reason {
        /** Any other mail would have met the same, for the server is out of reach or does not know us. */
        SERVER_AWAY,
        /** This mail may go later: the mailbox is full, or the server wants to see us come back. */
        NOT_NOW,
        /** This mail will never go: nobody has the address, or it is none. */
        NEVER
    }

    private final Reason reason;

    /** @param message says to an administrator what happened; holds nothing of what the mail says */
    public UndeliveredException(String message, Reason reason, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

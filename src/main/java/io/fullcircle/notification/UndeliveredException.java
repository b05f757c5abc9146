package io.fullcircle.notification;

/** A mail was not taken. Checked, because whoever sends has to decide what becomes of it. */
public class UndeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean everyMail;

    /**
     * @param message says to an administrator what happened; holds nothing of what the mail says
     * @param everyMail true when any other mail would have met the same, for the server is out of reach or does not know us
     */
    public UndeliveredException(String message, boolean everyMail, Throwable cause) {
        super(message, cause);
        this.everyMail = everyMail;
    }

    public boolean everyMail() {
        return everyMail;
    }
}

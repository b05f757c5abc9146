package io.fullcircle.notification;

/** Takes one mail to its recipient, or to the next server on the way there. */
@FunctionalInterface
public interface Postman {

    /** @throws UndeliveredException when the mail was not taken; it may be tried again */
    void deliver(OutgoingMail mail) throws UndeliveredException;
}

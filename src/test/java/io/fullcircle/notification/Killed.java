package io.fullcircle.notification;

/** Ends a worker in the midst of its work, as when its process is killed: nothing that it would have done comes after. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;
}

package io.fullcircle.shared.access;

import java.time.Duration;

/** How long a sign-in may be out of use, as the administrator has it at the moment. Known without asking the database. */
@FunctionalInterface
public interface IdleLimit {

    /** Unused for so long, a sign-in has to be renewed. */
    Duration idle();
}

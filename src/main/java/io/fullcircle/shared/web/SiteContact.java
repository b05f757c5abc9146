package io.fullcircle.shared.web;

import java.util.Optional;

/** Whom people ask when they are stuck, as the administrator has it at the moment. Known without asking the database. */
@FunctionalInterface
public interface SiteContact {

    /** One line of plain text, such as an address; empty when none is given. */
    Optional<String> contact();
}

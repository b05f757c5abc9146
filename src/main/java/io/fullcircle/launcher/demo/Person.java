package io.fullcircle.launcher.demo;

import java.time.ZoneId;

/** Somebody who can sign in as {@code who@demo.fullcircle.test}. */
record Person(String who, String name, ZoneId zone, String language) {

    String email() {
        return who + "@demo.fullcircle.test";
    }

    /** Addresses are there once, and people are looked up many thousand times. */
    @Override
    public int hashCode() {
        return who.hashCode();
    }
}

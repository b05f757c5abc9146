package io.fullcircle.catalogue;

/** What a candidate interviews for; it decides which principles apply. */
public enum JobFamily {
    SOFTWARE_ENGINEER,
    ENGINEERING_MANAGER
}

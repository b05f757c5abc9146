package io.fullcircle.catalogue;

/** Whether interviews for a job family look at a principle. */
public enum Applicability {
    ALWAYS,

    /** Only where somebody assigns it, warned that it is unusual. */
    BY_HAND,

    NEVER;

    /** True where an interview may hold the principle at all. */
    public boolean assignable() {
        return this != NEVER;
    }

    /** True where the product assigns the principle by itself, and where coverage and readiness count it. */
    public boolean counted() {
        return this == ALWAYS;
    }

    /** True where whoever assigns the principle is told first that the real interview hardly ever does. */
    public boolean warned() {
        return this == BY_HAND;
    }
}

package io.fullcircle.catalogue.practice;

/** What a question at the end is about, in the order in which pages show them. */
public enum ClosingTopic {
    TEAM,
    WORK,
    CUSTOMER,
    GROWTH,
    ROLE
}

package io.fullcircle.catalogue.framework;

/** What we say about a principle in one language: what it is about, and what signals of it sound like. */
public record Words(String description, String strong, String plain, String weak) {}

package io.fullcircle.launcher;

/** The person whom a token is made for. */
record TokenOwner(long id, String email, String name, String language, String zone) {}

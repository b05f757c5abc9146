package io.fullcircle.notification;

/** How many mails there are, and how many of them wait or were given up. */
public record OutboxCountRow(Long all, Long waiting, Long failed) {}

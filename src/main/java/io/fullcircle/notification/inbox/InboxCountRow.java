package io.fullcircle.notification.inbox;

/** How much somebody was told, and how much of it waits to be read. */
public record InboxCountRow(long all, long unread) {}

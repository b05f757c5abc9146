package io.fullcircle.architecture.broken.booking;

public record GoodRow(long id) {}

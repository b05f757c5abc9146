package io.fullcircle.availability;

/** What one offers oneself, and what of it is taken. */
public record OwnOffer(Offer offer, Taken taken) {}

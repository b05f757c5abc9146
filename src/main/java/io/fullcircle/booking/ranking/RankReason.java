package io.fullcircle.booking.ranking;

/**
 * Why a time stands where it does, in words that its reader may know.
 *
 * @param code the same whatever the words, for programs
 * @param key of the message
 * @param argument what the message leaves a place for, or empty
 */
public record RankReason(String code, String key, String argument) {}

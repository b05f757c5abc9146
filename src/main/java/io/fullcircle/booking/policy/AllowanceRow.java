package io.fullcircle.booking.policy;

import java.util.UUID;

/**
 * What a candidate of a programme has of their allowance.
 *
 * @param account public id
 * @param used mocks that are held, promised or asked for, or were called off late by themselves
 * @param extra given by a lead beyond the allowance
 */
public record AllowanceRow(UUID account, String name, Long used, Integer extra) {}

package io.fullcircle.programme.invitation;

import io.fullcircle.shared.access.Role;
import java.util.Locale;
import java.util.UUID;

/**
 * Whom somebody wants to invite, as they typed it.
 *
 * @param programme public id
 * @param cohort public id; null for none
 * @param language of the mail; null when it is none that the product speaks
 * @param people the list, a person a line
 */
public record InvitationOrder(UUID programme, Role role, UUID cohort, Locale language, String people) {}

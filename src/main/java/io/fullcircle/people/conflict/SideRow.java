package io.fullcircle.people.conflict;

import io.fullcircle.shared.access.Role;
import java.util.UUID;

/**
 * Somebody who takes part in a programme's mocks, to be chosen from.
 *
 * @param publicId of the account
 * @param role in the programme: candidate or interviewer
 */
public record SideRow(UUID publicId, String name, Role role) {}

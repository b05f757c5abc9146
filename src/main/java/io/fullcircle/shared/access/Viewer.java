package io.fullcircle.shared.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The person behind a request, derived anew for each one, so that a role that was taken away is gone with the next click. Every query
 * and every policy takes a viewer; nothing reads an ambient user.
 *
 * @param roles all roles of the account: those of its memberships, and {@link Role#ADMINISTRATOR}
 * @param memberships current memberships, in no particular order
 * @param photoAt since when they have the photo that others see, null without one
 * @param agreed the newest version of the privacy notice that they agreed to, 0 for none
 * @param unread how many notices wait for them to read, at most {@value #MOST_UNREAD}; 0 where nobody counted, as for programs with tokens
 */
public record Viewer(
        long accountId,
        UUID publicId,
        String displayName,
        String email,
        ZoneId zone,
        Locale locale,
        Set<Role> roles,
        List<Membership> memberships,
        Instant photoAt,
        int agreed,
        int unread) {

    /** More than so many are not counted: nobody reads the number. */
    public static final int MOST_UNREAD = 100;

    public Viewer {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
        memberships = List.copyOf(memberships);
    }

    /** Somebody without a photo of whom no agreement is known: all that services and queries need. */
    public Viewer(
            long accountId,
            UUID publicId,
            String displayName,
            String email,
            ZoneId zone,
            Locale locale,
            Set<Role> roles,
            List<Membership> memberships) {
        this(accountId, publicId, displayName, email, zone, locale, roles, memberships, null, 0, 0);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True when this person leads the given cohort, or the whole programme that it belongs to. */
    public boolean leads(long programmeId, Long cohortId) {
        return memberships.stream()
                .anyMatch(m -> m.role() == Role.LEAD
                        && m.programmeId() == programmeId
                        && (m.cohortId() == null || Objects.equals(m.cohortId(), cohortId)));
    }
}

package io.fullcircle.testing;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** People as policies see them. */
public final class Viewers {

    private Viewers() {}

    /** Somebody with this account who holds this role: in programme 1, cohort 10 where the role asks for one. */
    public static Viewer holding(long account, Role role) {
        Long cohort = role == Role.CANDIDATE ? 10L : null;
        return new Viewer(
                account,
                new UUID(0, account),
                "Ada",
                "ada@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Set.of(role),
                role == Role.ADMINISTRATOR ? List.of() : List.of(new Membership(1, cohort, role)));
    }
}

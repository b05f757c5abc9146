package io.fullcircle.account;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.util.List;

/** The signed-in person as {@code /api/v1/me} shows it. */
public record MeJson(String id, String name, String email, String language, String timeZone, List<String> roles) {

    static MeJson of(Viewer viewer) {
        return new MeJson(
                viewer.publicId().toString(),
                viewer.displayName(),
                viewer.email(),
                viewer.locale().getLanguage(),
                viewer.zone().getId(),
                viewer.roles().stream().sorted().map(Role::name).toList());
    }

    /** What {@code PUT} takes: both members are required. */
    public record Change(String language, String timeZone) {}
}

package io.fullcircle.architecture.broken.shared.settings;

import io.fullcircle.architecture.broken.Breaks;
import jakarta.inject.Inject;

@Breaks("settings-plain")
class NeedsTheServer {
    @Inject
    String setting;
}

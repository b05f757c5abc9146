package io.fullcircle.architecture.broken.measurement;

import io.fullcircle.architecture.broken.Breaks;
import jakarta.inject.Inject;

@Breaks("measurement-plain")
class InjectedModel {
    @Inject
    double weight;
}

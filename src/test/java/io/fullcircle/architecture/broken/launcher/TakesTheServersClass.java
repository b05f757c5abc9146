package io.fullcircle.architecture.broken.launcher;

import io.fullcircle.architecture.broken.Breaks;
import io.fullcircle.architecture.broken.shared.web.KnotOfWeb;

@Breaks("launcher-alone")
class TakesTheServersClass {
    KnotOfWeb knot;
}

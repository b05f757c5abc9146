package io.fullcircle.architecture.broken.shared.text;

import io.fullcircle.architecture.broken.Breaks;
import io.fullcircle.architecture.broken.shared.web.KnotOfWeb;

@Breaks("no-cycles-in-shared")
public class KnotOfText {
    KnotOfWeb other;
}

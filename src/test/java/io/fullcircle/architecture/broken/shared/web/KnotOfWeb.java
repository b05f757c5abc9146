package io.fullcircle.architecture.broken.shared.web;

import io.fullcircle.architecture.broken.Breaks;
import io.fullcircle.architecture.broken.shared.text.KnotOfText;

@Breaks("no-cycles-in-shared")
public class KnotOfWeb {
    KnotOfText other;
}

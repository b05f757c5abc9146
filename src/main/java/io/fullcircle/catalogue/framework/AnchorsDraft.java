package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.rubric.AnchorTexts;

/** The anchors of a principle at one level in both languages. */
public record AnchorsDraft(AnchorTexts english, AnchorTexts german) {}

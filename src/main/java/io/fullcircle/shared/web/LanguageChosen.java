package io.fullcircle.shared.web;

import java.util.Locale;

/** Somebody chose a language in the frame of the page. Fired within the request; the account of who has signed in keeps it. */
public record LanguageChosen(Locale locale) {}

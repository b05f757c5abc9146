package io.fullcircle.catalogue.question;

import java.time.Instant;

/**
 * What somebody did to a question.
 *
 * @param by their name; null for who need not know it
 * @param own whether it was the viewer
 */
public record QuestionChangeRow(ChangeKind kind, Instant at, String by, Boolean own, String note) {}

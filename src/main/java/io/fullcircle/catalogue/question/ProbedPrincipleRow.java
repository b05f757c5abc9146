package io.fullcircle.catalogue.question;

/** A principle that a question can probe; for those who ask, never for those who are asked. */
public record ProbedPrincipleRow(Long questionId, Long principleId, String code, Integer number, String name) {}

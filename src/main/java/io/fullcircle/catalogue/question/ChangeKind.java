package io.fullcircle.catalogue.question;

/** What somebody did to a question. */
public enum ChangeKind {
    WRITTEN,
    IMPORTED,
    EDITED,
    SENT,
    PUBLISHED,
    RETURNED,
    RETIRED,
    REVIVED,

    /** What an import had made of it was taken back. */
    UNDONE
}

package io.fullcircle.catalogue.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody did something to a question; never changed afterwards. */
@Entity
@Table(name = "question_change")
public class QuestionChange {

    /** Most characters of a note. */
    static final int MAX_NOTE = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_change_seq")
    @SequenceGenerator(name = "question_change_seq", sequenceName = "question_change_seq", allocationSize = 50)
    private Long id;

    @Column(name = "question_id", updatable = false)
    private long questionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ChangeKind kind;

    @Column(name = "changed_by", updatable = false)
    private long changedBy;

    @Column(name = "changed_at", updatable = false)
    private Instant changedAt;

    @Column(updatable = false)
    private String note;

    /** For the persistence provider. */
    protected QuestionChange() {}

    QuestionChange(long questionId, ChangeKind kind, long changedBy, Instant changedAt, String note) {
        this.questionId = questionId;
        this.kind = kind;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
        this.note = note;
    }
}

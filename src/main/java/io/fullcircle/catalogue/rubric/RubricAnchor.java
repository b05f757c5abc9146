package io.fullcircle.catalogue.rubric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One anchor of one rubric in one language. Never changed. */
@Entity
@Table(name = "rubric_anchor")
@IdClass(RubricAnchor.Key.class)
public class RubricAnchor {

    /** Fewest characters that say something. */
    public static final int MIN_TEXT = 20;

    public static final int MAX_TEXT = 600;

    @Id
    @Column(name = "rubric_id")
    private Long rubricId;

    @Id
    @Enumerated(EnumType.STRING)
    private Bar signal;

    @Id
    private String language;

    private String text;

    /** For the persistence provider. */
    protected RubricAnchor() {}

    public RubricAnchor(long rubricId, Bar signal, String language, String text) {
        this.rubricId = rubricId;
        this.signal = signal;
        this.language = language;
        this.text = text;
    }

    AnchorRow row() {
        return new AnchorRow(signal, language, text);
    }

    /** What makes a row the one it is. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long rubricId;
        private Bar signal;
        private String language;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(rubricId, key.rubricId)
                    && signal == key.signal
                    && Objects.equals(language, key.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(rubricId, signal, language);
        }
    }
}

package io.fullcircle.catalogue.principle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What we say about one version of a principle, in one language. Never changed: other words make another version. */
@Entity
@Table(name = "principle_text")
@IdClass(PrincipleText.Key.class)
public class PrincipleText {

    /** Most characters of a description. */
    public static final int MAX_DESCRIPTION = 600;

    /** Most characters of what a signal sounds like. */
    public static final int MAX_SIGNAL = 400;

    @Id
    @Column(name = "principle_id")
    private Long principleId;

    @Id
    private Integer version;

    @Id
    private String language;

    private String description;

    /** What a strong signal of it sounds like. */
    private String strong;

    private String plain;

    private String weak;

    /** For the persistence provider. */
    protected PrincipleText() {}

    public PrincipleText(
            long principleId,
            int version,
            String language,
            String description,
            String strong,
            String plain,
            String weak) {
        this.principleId = principleId;
        this.version = version;
        this.language = language;
        this.description = description;
        this.strong = strong;
        this.plain = plain;
        this.weak = weak;
    }

    /** What makes a row the one it is. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long principleId;
        private Integer version;
        private String language;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(principleId, key.principleId)
                    && Objects.equals(version, key.version)
                    && Objects.equals(language, key.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(principleId, version, language);
        }
    }
}

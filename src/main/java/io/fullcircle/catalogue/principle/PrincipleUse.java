package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * Whether interviews for one job family look at one principle. An entity of its own and no map on {@link Principle}, because EclipseLink
 * neither selects by an enum as a key nor reads one beside it.
 */
@Entity
@Table(name = "principle_applicability")
@IdClass(PrincipleUse.Key.class)
public class PrincipleUse {

    @Id
    @Column(name = "principle_id")
    private Long principleId;

    @Id
    @Column(name = "job_family")
    @Enumerated(EnumType.STRING)
    private JobFamily family;

    @Enumerated(EnumType.STRING)
    private Applicability kind;

    /** From which level on the family is asked. */
    @Enumerated(EnumType.STRING)
    @Column(name = "level_from")
    private Level levelFrom;

    /** For the persistence provider. */
    protected PrincipleUse() {}

    public PrincipleUse(long principleId, JobFamily family, Applicability kind, Level levelFrom) {
        this.principleId = principleId;
        this.family = family;
        apply(kind, levelFrom);
    }

    public final void apply(Applicability newKind, Level newLevelFrom) {
        this.kind = newKind;
        this.levelFrom = newLevelFrom;
    }

    public long principleId() {
        return principleId;
    }

    public JobFamily family() {
        return family;
    }

    public Applicability kind() {
        return kind;
    }

    public Level levelFrom() {
        return levelFrom;
    }

    /** What makes a row the one it is. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long principleId;
        private JobFamily family;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(principleId, key.principleId) && family == key.family;
        }

        @Override
        public int hashCode() {
            return Objects.hash(principleId, family);
        }
    }
}

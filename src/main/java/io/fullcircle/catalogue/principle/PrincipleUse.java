package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.JobFamily;
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

    /** For the persistence provider. */
    protected PrincipleUse() {}

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

package io.fullcircle.catalogue.principle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One version of a principle: its name then, and who made it. Never changed. */
@Entity
@Table(name = "principle_version")
@IdClass(PrincipleVersion.Key.class)
public class PrincipleVersion {

    @Id
    @Column(name = "principle_id")
    private Long principleId;

    @Id
    private Integer version;

    private String name;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private Long madeBy;

    /** For the persistence provider. */
    protected PrincipleVersion() {}

    public PrincipleVersion(long principleId, int version, String name, long madeBy, Instant now) {
        this.principleId = principleId;
        this.version = version;
        this.name = name;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /** What makes a row the one it is. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long principleId;
        private Integer version;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(principleId, key.principleId)
                    && Objects.equals(version, key.version);
        }

        @Override
        public int hashCode() {
            return Objects.hash(principleId, version);
        }
    }
}

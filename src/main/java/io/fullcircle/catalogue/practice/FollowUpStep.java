package io.fullcircle.catalogue.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One follow-up of a chain. */
@Entity
@Table(name = "follow_up_step")
@IdClass(FollowUpStep.Key.class)
public class FollowUpStep {

    @Id
    @Column(name = "chain_id")
    private Long chainId;

    @Id
    private Integer position;

    @Enumerated(EnumType.STRING)
    private StepType type;

    private Integer challenge;

    private String text;

    /** For the persistence provider. */
    protected FollowUpStep() {}

    /** What makes a row the one it is. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long chainId;
        private Integer position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(chainId, key.chainId)
                    && Objects.equals(position, key.position);
        }

        @Override
        public int hashCode() {
            return Objects.hash(chainId, position);
        }
    }
}

package io.fullcircle.catalogue.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Where one kind of answer to a step leads. */
@Entity
@Table(name = "follow_up_branch")
@IdClass(FollowUpBranch.Key.class)
public class FollowUpBranch {

    @Id
    @Column(name = "chain_id")
    private Long chainId;

    @Id
    @Column(name = "step_position")
    private Integer stepPosition;

    @Id
    private Integer position;

    private String answer;

    /** Null where the chain ends with such an answer. */
    @Column(name = "to_position")
    private Integer toPosition;

    /** For the persistence provider. */
    protected FollowUpBranch() {}

    /** What makes a row the one it is. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long chainId;
        private Integer stepPosition;
        private Integer position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(chainId, key.chainId)
                    && Objects.equals(stepPosition, key.stepPosition)
                    && Objects.equals(position, key.position);
        }

        @Override
        public int hashCode() {
            return Objects.hash(chainId, stepPosition, position);
        }
    }
}

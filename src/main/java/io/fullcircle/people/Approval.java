package io.fullcircle.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A programme's word that an interviewer may run its mocks. It is given by somebody else, and withdrawn at most once; who is approved
 * again gets a new one, so that history stays readable.
 */
@Entity
@Table(name = "interviewer_approval")
public class Approval {

    @Id
    private Long id;

    @Column(name = "programme_id", updatable = false)
    private long programmeId;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "approved_by", updatable = false)
    private long approvedBy;

    @Column(name = "approved_at", updatable = false)
    private Instant approvedAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Approval() {}

    /** An approval given now; nobody gives their own. */
    public static Approval given(long programmeId, long accountId, long approvedBy, Instant now) {
        if (approvedBy == accountId) {
            throw new IllegalArgumentException("Nobody approves themselves");
        }
        Approval approval = new Approval();
        approval.programmeId = programmeId;
        approval.accountId = accountId;
        approval.approvedBy = approvedBy;
        approval.approvedAt = now;
        return approval;
    }

    public boolean current() {
        return withdrawnAt == null;
    }

    public Long withdrawnBy() {
        return withdrawnBy;
    }

    /** Takes the word back; taking it back twice changes nothing. */
    public void withdraw(long by, Instant now) {
        if (current()) {
            withdrawnBy = by;
            withdrawnAt = now;
        }
    }
}

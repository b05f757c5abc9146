package io.fullcircle.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What holds of one person in whatever role they meet others: whom they can talk to, and whom they had better not. */
@Entity
@Table(name = "background")
public class Background {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    private String employer = "";

    private String languages = "";

    @Version
    private int version;

    /** For the persistence provider. */
    protected Background() {}

    public Background(long accountId) {
        this.accountId = accountId;
    }

    public int version() {
        return version;
    }

    /** Takes what the person says now in place of what they said before. */
    public void say(BackgroundDetails details) {
        employer = details.employer();
        languages = details.codes();
    }
}

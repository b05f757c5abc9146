package io.fullcircle.people;

import io.fullcircle.catalogue.Level;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/**
 * What one interviewer brings, in whichever programmes. It is there from the first time that they say it; whether a programme trusts it
 * is an {@link Approval}.
 */
@Entity
@Table(name = "interviewer_profile")
public class InterviewerProfile {

    /** Most characters of a headline. */
    public static final int MAX_HEADLINE = 80;

    /** Most years that somebody can have interviewed. */
    public static final int MAX_YEARS = 60;

    @Id
    @Column(name = "account_id")
    private Long accountId;

    private String headline;

    @Column(name = "years_interviewing")
    private int yearsInterviewing;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "bar_raiser")
    private boolean barRaiser;

    @Column(name = "call_link")
    private String callLink = "";

    private String levels = "";

    private String families = "";

    private String buckets = "";

    @Enumerated(EnumType.STRING)
    private Style style;

    private String companies = "";

    /** Ids of principles. */
    @ElementCollection
    @CollectionTable(name = "interviewer_strength", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "principle_id")
    private Set<Long> strengths = new HashSet<>();

    @Version
    private int version;

    /** For the persistence provider. */
    protected InterviewerProfile() {}

    public InterviewerProfile(long accountId) {
        this.accountId = accountId;
    }

    public int version() {
        return version;
    }

    public Set<Long> strengths() {
        return Set.copyOf(strengths);
    }

    /** Takes what the person says now in place of what they said before. */
    public void describe(InterviewerDetails details) {
        this.headline = details.headline();
        this.yearsInterviewing = details.years();
        this.level = details.level();
        this.barRaiser = details.barRaiser();
        this.callLink = details.callLink();
        InterviewerScope scope = details.scope();
        this.levels = Names.joined(scope.levels());
        this.families = Names.joined(scope.families());
        this.buckets = Names.joined(scope.buckets());
        this.style = scope.style();
        this.companies = scope.companies();
        strengths.retainAll(details.strengths());
        strengths.addAll(details.strengths());
    }
}

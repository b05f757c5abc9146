package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.Principle;
import io.fullcircle.shared.error.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What an interviewer may ask, in the language of the interviews. Which principles it can probe is for those who ask, never for those
 * who are asked.
 *
 * <p>It is a draft, is reviewed, published and retired, and may be revived; see {@link QuestionState#mayBecome}. Who may do which is
 * {@link QuestionWriteAccess}. What has been asked keeps its identity: an edit is a new version of the same question.
 */
@Entity
@Table(name = "question")
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_seq")
    @SequenceGenerator(name = "question_seq", sequenceName = "question_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    @Enumerated(EnumType.STRING)
    private Bucket bucket;

    private String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "level_from")
    private Level levelFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "level_to")
    private Level levelTo;

    @Column(name = "for_engineers")
    private boolean forEngineers;

    @Column(name = "for_managers")
    private boolean forManagers;

    @Enumerated(EnumType.STRING)
    private Commonness commonness;

    private int minutes;

    /** What is asked after the first sentence, one part a line. */
    private String parts;

    /** The programme that wrote it, null for what comes with the product. */
    @Column(name = "programme_id", updatable = false)
    private Long programmeId;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    @Column(name = "pole_one")
    private String poleOne;

    @Column(name = "pole_other")
    private String poleOther;

    @ManyToMany
    @JoinTable(
            name = "question_principle",
            joinColumns = @JoinColumn(name = "question_id"),
            inverseJoinColumns = @JoinColumn(name = "principle_id"))
    private Set<Principle> principles = new HashSet<>();

    /** Who wrote it; null for what comes with the product. */
    @Column(name = "author_id", updatable = false)
    private Long authorId;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Question() {}

    /** A draft of a programme's. */
    Question(
            UUID publicId,
            long programmeId,
            long authorId,
            QuestionContent content,
            Set<Principle> principles,
            Instant now) {
        this.publicId = publicId;
        this.programmeId = programmeId;
        this.authorId = authorId;
        this.state = QuestionState.DRAFT;
        write(content, principles, now);
    }

    /** Says something else from now on; as far as it had come, it stays. */
    void write(QuestionContent content, Set<Principle> principlesProbed, Instant now) {
        bucket = content.bucket();
        text = content.text();
        parts = content.partLines();
        poleOne = content.poleOne();
        poleOther = content.poleOther();
        levelFrom = content.levelFrom();
        levelTo = content.levelTo();
        forEngineers = content.families().contains(JobFamily.SOFTWARE_ENGINEER);
        forManagers = content.families().contains(JobFamily.ENGINEERING_MANAGER);
        commonness = content.commonness();
        minutes = content.minutes();
        principles.retainAll(principlesProbed);
        principles.addAll(principlesProbed);
        changedAt = now;
    }

    /** True where writing this would change nothing. */
    boolean says(QuestionContent content, Set<Principle> principlesProbed) {
        return bucket == content.bucket()
                && text.equals(content.text())
                && parts.equals(content.partLines())
                && Objects.equals(poleOne, content.poleOne())
                && Objects.equals(poleOther, content.poleOther())
                && levelFrom == content.levelFrom()
                && levelTo == content.levelTo()
                && forEngineers == content.families().contains(JobFamily.SOFTWARE_ENGINEER)
                && forManagers == content.families().contains(JobFamily.ENGINEERING_MANAGER)
                && commonness == content.commonness()
                && minutes == content.minutes()
                && principles.equals(principlesProbed);
    }

    /** Waits for a review. */
    void send(Instant now) {
        become(QuestionState.IN_REVIEW, now);
    }

    /** Is asked from now on, after a review or without one. */
    void publish(Instant now) {
        require(state != QuestionState.RETIRED);
        become(QuestionState.PUBLISHED, now);
    }

    /** Is a draft again: the review found something. */
    void giveBack(Instant now) {
        become(QuestionState.DRAFT, now);
    }

    /** Is asked no more; where it was asked, it stays. */
    void retire(Instant now) {
        become(QuestionState.RETIRED, now);
    }

    /** Is asked again. */
    void revive(Instant now) {
        require(state == QuestionState.RETIRED);
        become(QuestionState.PUBLISHED, now);
    }

    private void become(QuestionState next, Instant now) {
        require(state.mayBecome(next));
        state = next;
        changedAt = now;
    }

    /** @throws DomainException a conflict: whoever asks for it has seen an older state */
    private static void require(boolean possible) {
        if (!possible) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "catalogue.write.moved");
        }
    }

    public Long id() {
        return id;
    }

    public UUID publicId() {
        return publicId;
    }

    Long programmeId() {
        return programmeId;
    }

    Long authorId() {
        return authorId;
    }

    QuestionState state() {
        return state;
    }

    int version() {
        return version;
    }
}

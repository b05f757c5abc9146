package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.Principle;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What an interviewer may ask, in the language of the interviews. Which principles it can probe is for those who ask, never for those
 * who are asked.
 */
@Entity
@Table(name = "question")
public class Question {

    @Id
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

    /** For the persistence provider. */
    protected Question() {}

    public Long id() {
        return id;
    }

    public UUID publicId() {
        return publicId;
    }
}

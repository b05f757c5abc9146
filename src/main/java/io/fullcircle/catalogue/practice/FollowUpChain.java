package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.question.Question;
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

/** The steps that an interviewer walks with a question, hotter from one to the next. In the language of the interviews. */
@Entity
@Table(name = "follow_up_chain")
public class FollowUpChain {

    @Id
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    /** The programme that wrote it, null for what comes with the product. */
    @Column(name = "programme_id", updatable = false)
    private Long programmeId;

    /** Its name in files; {@code key} is a word of the query language. */
    @Column(name = "key")
    private String slug;

    @Enumerated(EnumType.STRING)
    private Bucket bucket;

    @Enumerated(EnumType.STRING)
    private ChainKind kind;

    private String title;

    private Integer minutes;

    /** What it may be asked after. */
    @ManyToMany
    @JoinTable(
            name = "chain_question",
            joinColumns = @JoinColumn(name = "chain_id"),
            inverseJoinColumns = @JoinColumn(name = "question_id"))
    private Set<Question> questions = new HashSet<>();

    /** For the persistence provider. */
    protected FollowUpChain() {}
}

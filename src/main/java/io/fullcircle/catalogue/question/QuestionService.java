package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.principle.Principle;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.persistence.Violation;
import io.fullcircle.shared.text.Visible;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes questions and lets them go through their review; see {@link QuestionWriteAccess}. Every change is written down with who made it. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD})
public class QuestionService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private QuestionWriteQueries queries;

    @Inject
    private Clock clock;

    /**
     * Writes a question for a programme.
     *
     * @param programmeId public id of it
     * @return public id of the question
     * @throws DomainException naming the first field that {@link QuestionRules} find wrong, or the text where the programme has it already;
     *     not found, for who may not write there or, of publishing, may not review
     */
    public UUID write(Viewer viewer, UUID programmeId, TypedQuestion typed, QuestionStep step) {
        long programme = queries.programmes(viewer).stream()
                .filter(row -> row.publicId().equals(programmeId))
                .map(WritingProgrammeRow::id)
                .findFirst()
                .orElseThrow(DomainException::notFound);
        Probed content = read(viewer, programme, typed);
        Instant now = clock.instant();
        Question question = new Question(
                Uuid7.at(now), programme, viewer.accountId(), content.content(), content.principles(), now);
        em.persist(question);
        note(viewer, question, ChangeKind.WRITTEN, now, "");
        step(viewer, question, step, now);
        flush();
        return question.publicId();
    }

    /**
     * Changes what a question says, and lets it go a step further. One that is published stays so. Saying the same again is no change.
     *
     * @param version the one that the form was filled with
     * @throws DomainException as {@link #write}; a conflict where it was changed since
     */
    public void edit(Viewer viewer, UUID questionId, int version, TypedQuestion typed, QuestionStep step) {
        Question question = locked(
                questionId,
                version,
                q -> QuestionWriteAccess.mayEdit(viewer, q.programmeId(), q.authorId(), q.state()));
        Probed content = read(viewer, question.programmeId(), typed);
        Instant now = clock.instant();
        if (!question.says(content.content(), content.principles())) {
            question.write(content.content(), content.principles(), now);
            note(viewer, question, ChangeKind.EDITED, now, "");
        }
        step(viewer, question, step, now);
        flush();
    }

    /**
     * Gives a question that waits for a review back to its author.
     *
     * @param reason what has to be different; the author reads it
     * @throws DomainException naming {@code reason} where there is none; not found, for who does not review; a conflict as {@link #edit}
     */
    @RolesAllowed(Role.Names.LEAD)
    public void giveBack(Viewer viewer, UUID questionId, int version, String reason) {
        Question question = reviewed(viewer, questionId, version);
        String words = reason == null ? "" : reason.strip();
        if (!Visible.anyIn(words) || words.length() > QuestionChange.MAX_NOTE) {
            throw DomainException.invalid("reason", "catalogue.write.rule.reason", QuestionChange.MAX_NOTE);
        }
        Instant now = clock.instant();
        question.giveBack(now);
        note(viewer, question, ChangeKind.RETURNED, now, words);
    }

    /**
     * Lets a published question be asked no more. Where it was asked, it stays.
     *
     * @throws DomainException not found, for who may not; a conflict as {@link #edit}
     */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void retire(Viewer viewer, UUID questionId, int version) {
        Question question = reviewed(viewer, questionId, version);
        Instant now = clock.instant();
        question.retire(now);
        note(viewer, question, ChangeKind.RETIRED, now, "");
    }

    /** Lets a retired question be asked again; refused as {@link #retire} is. */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void revive(Viewer viewer, UUID questionId, int version) {
        Question question = reviewed(viewer, questionId, version);
        Instant now = clock.instant();
        question.revive(now);
        note(viewer, question, ChangeKind.REVIVED, now, "");
    }

    private void step(Viewer viewer, Question question, QuestionStep step, Instant now) {
        if (step == QuestionStep.SEND) {
            question.send(now);
            note(viewer, question, ChangeKind.SENT, now, "");
        } else if (step == QuestionStep.PUBLISH) {
            if (!QuestionWriteAccess.mayReview(viewer, question.programmeId())) {
                throw DomainException.notFound();
            }
            question.publish(now);
            note(viewer, question, ChangeKind.PUBLISHED, now, "");
        }
    }

    private Question reviewed(Viewer viewer, UUID questionId, int version) {
        return locked(questionId, version, q -> QuestionWriteAccess.mayRetire(viewer, q.programmeId()));
    }

    /** Nobody else changes it until the transaction ends, so that the version that was read is the one that is changed. */
    private Question locked(UUID questionId, int version, Predicate<Question> may) {
        Question question = em.createQuery("select q from Question q where q.publicId = :id", Question.class)
                .setParameter("id", questionId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(may)
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (question.version() != version) {
            throw DomainException.stale();
        }
        return question;
    }

    /** What somebody typed, read, with the principles it names. */
    private record Probed(QuestionContent content, Set<Principle> principles) {}

    private Probed read(Viewer viewer, long programme, TypedQuestion typed) {
        Map<String, Long> known = queries.principles(viewer, programme).stream()
                .collect(Collectors.toMap(PrincipleChoice::code, PrincipleChoice::id));
        QuestionRules.Reading reading = QuestionRules.read(typed, known.keySet());
        for (QuestionFault fault : reading.faults()) {
            throw DomainException.invalid(
                    fault.field().column(), fault.key(), fault.arguments().toArray());
        }
        Set<Principle> principles = reading.content().principles().stream()
                .map(code -> em.getReference(Principle.class, known.get(code)))
                .collect(Collectors.toSet());
        return new Probed(reading.content(), principles);
    }

    private void note(Viewer viewer, Question question, ChangeKind kind, Instant now, String words) {
        em.persist(new QuestionChange(question.id(), kind, viewer.accountId(), now, words));
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Violation.constraint(e).filter("question_text_key"::equals).isPresent()) {
                throw DomainException.invalid("text", "catalogue.write.rule.taken");
            }
            throw e;
        }
    }
}

package io.fullcircle.policy;

import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.util.Map;

/** The questions of the world's programme, and the files that they came from. */
final class QuestionWorld {

    private final long ours;
    private final long principle;
    private final Map<Who, Long> people;
    private final Map<String, String> addresses;

    /** @param principle what its questions can probe */
    QuestionWorld(long ours, long principle, Map<Who, Long> people, Map<String, String> addresses) {
        this.ours = ours;
        this.principle = principle;
        this.people = people;
        this.addresses = addresses;
    }

    /** A draft that was given back, one that waits, and two that are or were asked. */
    void make() {
        long draft = question("draft", "DRAFT", Who.INTERVIEWER, "Tell me about " + Canary.of("question", "draft"));
        question("waiting", "IN_REVIEW", Who.COLLEAGUE, "How did you come upon " + Canary.of("question", "waiting"));
        question("published", "PUBLISHED", Who.COLLEAGUE, "What became of " + Canary.of("question", "ours"));
        addresses.put("{question}", addresses.get("{question-published}"));
        question("retired", "RETIRED", Who.COLLEAGUE, "Tell me about the map in the drawer.");
        Rows.update(
                "insert into question_change (id, question_id, kind, changed_by, changed_at, note)"
                        + " values (nextval('question_change_seq'), ?, 'RETURNED', ?, now(), ?)",
                draft,
                people.get(Who.LEAD),
                Canary.of("remark", "draft"));
        addresses.put("{question-shipped}", People.publicId("question", 1));
        looked("open", "'PREVIEW', '{\"json\":false,\"rows\":[]}', null");
        looked("done", "'DONE', null, now()");
    }

    private long question(String name, String state, Who author, String text) {
        long id = Rows.number(
                "insert into question (id, public_id, programme_id, author_id, bucket, text, level_from, commonness, state, changed_at)"
                        + " values (nextval('question_seq'), uuidv7(), ?, ?, 'LEARNING', ?, 'ENTRY', 'COMMONPLACE', ?, now()) returning id",
                ours,
                people.get(author),
                text,
                state);
        Rows.update("insert into question_principle (question_id, principle_id) values (?, ?)", id, principle);
        addresses.put("{question-" + name + "}", People.publicId("question", id));
        return id;
    }

    private void looked(String name, String state) {
        addresses.put(
                "{import-" + name + "}",
                Rows.text(
                        "insert into question_import (id, public_id, programme_id, imported_by, file_name, added, changed, created_at,"
                                + " state, content, done_at) values (nextval('question_import_seq'), uuidv7(), ?, ?, 'a.csv', 0, 0, now(), "
                                + state + ") returning public_id::text",
                        ours,
                        people.get(Who.LEAD)));
    }
}

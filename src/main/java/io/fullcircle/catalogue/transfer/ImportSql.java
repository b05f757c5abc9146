package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.question.ChangeKind;
import io.fullcircle.catalogue.question.QuestionContent;
import io.fullcircle.catalogue.question.QuestionState;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.UUID;

/**
 * Statements that write many questions at once: as many of them for five thousand as for one. Each takes the questions as one JSON array
 * ({@code ?1}), made by {@link Rows}.
 */
final class ImportSql {

    private static final String GIVEN = """
            jsonb_to_recordset(cast(?1 as jsonb)) as g(id bigint, public_id uuid, bucket text, text text, parts text,
                pole_one text, pole_other text, level_from text, level_to text, for_engineers boolean, for_managers boolean,
                commonness text, minutes smallint, state text, principles jsonb, version integer, before jsonb)
            """;

    static final String IDS = "select nextval('question_seq') from generate_series(1, ?1)";

    static final String LOCK = """
            select q.id from question q join %s on g.id = q.id order by q.id for update of q
            """.formatted(GIVEN);

    /** {@code ?2} programme, {@code ?3} author, {@code ?4} the moment. */
    static final String ADD = """
            insert into question (id, public_id, programme_id, author_id, bucket, text, parts, pole_one, pole_other, level_from, level_to,
                for_engineers, for_managers, commonness, minutes, state, changed_at, version)
            select g.id, g.public_id, ?2, ?3, g.bucket, g.text, g.parts, g.pole_one, g.pole_other, g.level_from, g.level_to,
                g.for_engineers, g.for_managers, g.commonness, g.minutes, g.state, ?4, g.version
            from %s
            """.formatted(GIVEN);

    /** {@code ?2} the moment. */
    static final String CHANGE = """
            update question q set bucket = g.bucket, text = g.text, parts = g.parts, pole_one = g.pole_one, pole_other = g.pole_other,
                level_from = g.level_from, level_to = g.level_to, for_engineers = g.for_engineers, for_managers = g.for_managers,
                commonness = g.commonness, minutes = g.minutes, state = g.state, changed_at = ?2, version = g.version
            from %s where q.id = g.id
            """.formatted(GIVEN);

    static final String FORGET_PRINCIPLES =
            "delete from question_principle x using %s where x.question_id = g.id".formatted(GIVEN);

    static final String PRINCIPLES = """
            insert into question_principle (question_id, principle_id)
            select g.id, cast(p.id as bigint) from %s cross join lateral jsonb_array_elements_text(g.principles) as p(id)
            """.formatted(GIVEN);

    /** {@code ?2} kind, {@code ?3} person, {@code ?4} the moment, {@code ?5} note. */
    static final String NOTE = """
            insert into question_change (id, question_id, kind, changed_by, changed_at, note)
            select nextval('question_change_seq'), g.id, ?2, ?3, ?4, ?5 from %s
            """.formatted(GIVEN);

    /** {@code ?2} the import. */
    static final String REMEMBER = """
            insert into question_import_row (import_id, question_id, version, before)
            select ?2, g.id, g.version, g.before from %s
            """.formatted(GIVEN);

    /** {@code ?2} the import. */
    static final String FORGET_ROWS =
            "delete from question_import_row r using %s where r.import_id = ?2 and r.question_id = g.id"
                    .formatted(GIVEN);

    static final String REMOVE = "delete from question q using %s where q.id = g.id".formatted(GIVEN);

    private ImportSql() {}

    /** The questions of a statement. */
    static final class Rows {

        private final Map<String, Long> principles;
        private final JsonArrayBuilder rows = Json.createArrayBuilder();
        private int count;

        /** @param principles their ids by the codes that contents have */
        Rows(Map<String, Long> principles) {
            this.principles = principles;
        }

        /** A question of which nothing but the id matters. */
        void add(long id) {
            rows.add(Json.createObjectBuilder().add("id", id));
            count++;
        }

        /**
         * A question with all it says.
         *
         * @param publicId null for one that there is
         * @param version that it has afterwards
         * @param before what it said; null for a new one
         */
        void add(
                long id,
                UUID publicId,
                QuestionContent content,
                QuestionState state,
                int version,
                JsonObjectBuilder before) {
            JsonObjectBuilder row = Json.createObjectBuilder()
                    .add("id", id)
                    .add("bucket", content.bucket().name())
                    .add("text", content.text())
                    .add("parts", content.partLines())
                    .add("level_from", content.levelFrom().name())
                    .add("level_to", content.levelTo().name())
                    .add("for_engineers", content.families().contains(JobFamily.SOFTWARE_ENGINEER))
                    .add("for_managers", content.families().contains(JobFamily.ENGINEERING_MANAGER))
                    .add("commonness", content.commonness().name())
                    .add("minutes", content.minutes())
                    .add("state", state.name())
                    .add("version", version);
            if (content.poleOne() != null) {
                row.add("pole_one", content.poleOne()).add("pole_other", content.poleOther());
            }
            if (publicId != null) {
                row.add("public_id", publicId.toString());
            }
            if (before != null) {
                row.add("before", before);
            }
            JsonArrayBuilder ids = Json.createArrayBuilder();
            content.principles().forEach(code -> ids.add(principles.get(code)));
            rows.add(row.add("principles", ids));
            count++;
        }

        boolean isEmpty() {
            return count == 0;
        }

        int count() {
            return count;
        }

        /** Once: the builder is empty afterwards. */
        String json() {
            return rows.build().toString();
        }
    }

    /** How an import stands in the history of a question. */
    static String kind(boolean undone) {
        return (undone ? ChangeKind.UNDONE : ChangeKind.IMPORTED).name();
    }
}

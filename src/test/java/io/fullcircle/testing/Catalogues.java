package io.fullcircle.testing;

/** Fixture rows: what programmes add to the catalogue. */
public final class Catalogues {

    private Catalogues() {}

    /** The first anchors of a programme's own for seniors, whose texts all end with these words; returns the rubric's id. */
    public static long rubric(long programme, long principle, long by, String words) {
        return Rows.number(
                "with r as (insert into rubric (id, public_id, programme_id, principle_id, level, version, made_at, made_by)"
                        + " values (nextval('rubric_seq'), uuidv7(), ?, ?, 'SENIOR', 1, now(), ?) returning id)"
                        + " insert into rubric_anchor (rubric_id, signal, language, text)"
                        + " select r.id, s.signal, l.language, s.signal || ' sounds like this: ' || ? from r,"
                        + " (values ('BELOW'), ('MEETS'), ('RAISES')) s (signal), (values ('en'), ('de')) l (language)"
                        + " returning rubric_id",
                programme,
                principle,
                by,
                words);
    }

    /** A framework of a programme's own with one principle, number 1, which applies as it is said; returns the principle's id. */
    public static long principle(long programme, String code, String name, String applies) {
        long principle = Rows.number(
                "with f as (insert into framework (id, public_id, programme_id, name, created_at)"
                        + " values (nextval('framework_seq'), uuidv7(), ?, 'Own', now()) returning id)"
                        + " insert into principle (id, code, number, name, framework_id)"
                        + " select nextval('principle_seq'), ?, 1, ?, id from f returning id",
                programme,
                code,
                name);
        Rows.update(
                "insert into principle_version (principle_id, version, name, made_at) values (?, 1, ?, now())",
                principle,
                name);
        Rows.update(
                "insert into principle_text (principle_id, version, language, description)"
                        + " select ?, 1, l.language, 'Any' from (values ('en'), ('de')) l (language)",
                principle);
        Rows.update(
                "insert into principle_applicability (principle_id, job_family, kind)"
                        + " select ?, f.family, ? from (values ('SOFTWARE_ENGINEER'), ('ENGINEERING_MANAGER')) f (family)",
                principle,
                applies);
        return principle;
    }
}

package io.fullcircle.policy;

import io.fullcircle.testing.Rows;
import java.util.List;

/** All rows of the database as they were, to come back to after each change. */
final class Kept {

    private static final String NAME = "kept";

    private Kept() {}

    /** Keeps everything as it is now. */
    static void keep() {
        Rows.keep(NAME);
    }

    static void bringBack() {
        Rows.bringBack(NAME);
    }

    static void forget() {
        Rows.forget(NAME);
    }

    /** A text that changes with any row of these tables. */
    static String fingerprint(List<String> tables) {
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            all.append(Rows.text("select count(*) || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                            + table + " t"))
                    .append(' ');
        }
        return all.toString();
    }
}

package io.fullcircle.catalogue.framework;

import java.time.Instant;

/** Who imports into which framework, when, and what was there before. */
record FrameworkImport(long by, Instant now, long framework, FrameworkRow kept) {

    KeptPrinciple before(PrincipleDraft draft) {
        return before(draft.code());
    }

    /** Null where there was none. */
    KeptPrinciple before(String code) {
        return kept.principles().stream()
                .filter(p -> p.draft().code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** That a principle of the file had; 0 where there was none. */
    int version(PrincipleDraft draft) {
        KeptPrinciple before = before(draft);
        return before == null ? 0 : before.version();
    }
}

package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.framework.FrameworkChange.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a file would change about a framework. Pure. */
final class FrameworkPlan {

    private FrameworkPlan() {}

    /** A change for every principle of the file and of the framework, but those that were retired before and stay so. */
    static List<FrameworkChange> of(FrameworkRow kept, FrameworkDraft file) {
        Map<String, KeptPrinciple> byCode = kept.principles().stream()
                .collect(Collectors.toMap(k -> k.draft().code(), Function.identity()));
        List<FrameworkChange> changes = new ArrayList<>();
        for (PrincipleDraft draft : file.principles()) {
            changes.add(change(byCode.remove(draft.code()), draft));
        }
        byCode.values().stream()
                .filter(gone -> !gone.retired())
                .forEach(gone -> changes.add(new FrameworkChange(
                        Kind.RETIRED,
                        gone.draft().code(),
                        gone.draft().number(),
                        gone.draft().name(),
                        gone.version(),
                        0)));
        changes.sort(Comparator.comparing(FrameworkChange::kind).thenComparing(FrameworkChange::number));
        return changes;
    }

    private static FrameworkChange change(KeptPrinciple kept, PrincipleDraft draft) {
        int rubrics = (int) Arrays.stream(Level.values())
                .filter(level -> newAnchors(kept, draft, level))
                .count();
        int version = version(kept, draft);
        return new FrameworkChange(
                kind(kept, draft, version, rubrics), draft.code(), draft.number(), draft.name(), version, rubrics);
    }

    private static Kind kind(KeptPrinciple kept, PrincipleDraft draft, int version, int rubrics) {
        if (kept == null) {
            return Kind.NEW;
        }
        if (kept.retired()) {
            return Kind.BACK;
        }
        if (version != kept.version()) {
            return Kind.REWORDED;
        }
        boolean same = rubrics == 0
                && draft.number() == kept.draft().number()
                && draft.asked().equals(kept.draft().asked());
        return same ? Kind.UNCHANGED : Kind.ADJUSTED;
    }

    /** Other words make a newer version; the first is 1. */
    static int version(KeptPrinciple kept, PrincipleDraft draft) {
        if (kept == null) {
            return 1;
        }
        return draft.saysTheSame(kept.draft()) ? kept.version() : kept.version() + 1;
    }

    /** True where the file has anchors for a level and they are others; a file without any leaves those that there are. */
    static boolean newAnchors(KeptPrinciple kept, PrincipleDraft draft, Level level) {
        AnchorsDraft anchors = draft.anchors().get(level);
        return anchors != null
                && (kept == null || !anchors.equals(kept.draft().anchors().get(level)));
    }
}

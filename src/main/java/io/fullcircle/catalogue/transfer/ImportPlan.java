package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.QuestionContent;
import io.fullcircle.catalogue.question.QuestionField;
import io.fullcircle.catalogue.question.QuestionRules;
import io.fullcircle.catalogue.question.QuestionState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a file would do to the questions that there are. Everything that is wrong with it is said at once, and nothing of it is done
 * while something is. Pure: takes what was read, and what there is.
 *
 * @param items in the order of the file; none where there are faults
 */
record ImportPlan(List<Item> items, List<FileFault> faults) {

    /** What becomes of a row of the file. */
    enum Kind {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * One question.
     *
     * @param before what there is; null for a new one
     * @param state that it has afterwards
     */
    record Item(FileRow row, Kind kind, StoredQuestion before, QuestionContent content, QuestionState state) {

        /** The fields that differ from what there is; none of a new one. */
        List<QuestionField> differences() {
            if (before == null) {
                return List.of();
            }
            List<QuestionField> fields = new ArrayList<>(content.differences(before.content()));
            if (state != before.state()) {
                fields.add(QuestionField.STATE);
            }
            return fields;
        }
    }

    /**
     * @param stored all questions of the programme and those that come with the product
     * @param principles codes that a question of the programme can name
     */
    static ImportPlan of(List<FileRow> rows, List<StoredQuestion> stored, Collection<String> principles) {
        return new Making(rows, stored, principles).make();
    }

    List<Item> items(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** Same words, whatever their case and the spaces between. */
    private static String key(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static final class Making {

        private final List<FileRow> rows;
        private final Collection<String> principles;
        private final Map<String, StoredQuestion> byId;
        private final Map<String, StoredQuestion> byText = new HashMap<>();
        private final Map<String, Integer> ids = new HashMap<>();
        private final Map<String, Integer> texts = new HashMap<>();
        private final List<Item> items = new ArrayList<>();
        private final List<FileFault> faults = new ArrayList<>();

        Making(List<FileRow> rows, List<StoredQuestion> stored, Collection<String> principles) {
            this.rows = rows;
            this.principles = principles;
            byId = stored.stream()
                    .collect(Collectors.toMap(question -> question.publicId().toString(), Function.identity()));
            stored.forEach(question -> byText.putIfAbsent(key(question.content().text()), question));
        }

        ImportPlan make() {
            rows.forEach(row -> texts.putIfAbsent(key(row.typed().text()), row.place()));
            rows.forEach(this::row);
            faults.sort(Comparator.comparingInt(FileFault::place));
            return new ImportPlan(faults.isEmpty() ? List.copyOf(items) : List.of(), List.copyOf(faults));
        }

        private void row(FileRow row) {
            int before = faults.size();
            Optional<StoredQuestion> known = known(row);
            QuestionRules.Reading reading = QuestionRules.read(row.typed(), principles);
            reading.faults()
                    .forEach(fault -> faults.add(
                            new FileFault(row.place(), fault.field().column(), fault.key(), fault.arguments())));
            QuestionState state = state(row, known.orElse(null));
            if (faults.size() > before) {
                return;
            }
            Item item = new Item(row, Kind.ADDED, known.orElse(null), reading.content(), state);
            Kind kind = known.isEmpty() ? Kind.ADDED : item.differences().isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
            check(row, kind, item);
            items.add(new Item(row, kind, item.before(), item.content(), item.state()));
        }

        private Optional<StoredQuestion> known(FileRow row) {
            String id = row.id() == null ? "" : row.id().strip().toLowerCase(Locale.ROOT);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            StoredQuestion known = byId.get(id);
            if (known == null) {
                fault(row, QuestionField.ID, "noSuch");
            }
            Integer first = ids.putIfAbsent(id, row.place());
            if (first != null) {
                fault(row, QuestionField.ID, "idTwice", first);
            }
            return Optional.ofNullable(known);
        }

        private QuestionState state(FileRow row, StoredQuestion known) {
            String word = row.state() == null ? "" : row.state().strip().toUpperCase(Locale.ROOT);
            if (word.isEmpty()) {
                return known == null ? QuestionState.DRAFT : known.state();
            }
            Optional<QuestionState> wanted = Arrays.stream(QuestionState.values())
                    .filter(state -> state.name().equals(word))
                    .findFirst();
            if (wanted.isEmpty()) {
                fault(
                        row,
                        QuestionField.STATE,
                        "state",
                        Arrays.stream(QuestionState.values()).map(Enum::name).collect(Collectors.joining(", ")));
                return null;
            }
            // What is given back wants a reason, which a file has no place for.
            boolean possible = known == null
                    || known.state() == wanted.get()
                    || wanted.get() != QuestionState.DRAFT && known.state().mayBecome(wanted.get());
            if (!possible) {
                fault(
                        row,
                        QuestionField.STATE,
                        "step",
                        known.state().name(),
                        wanted.get().name());
            }
            return wanted.get();
        }

        /** Nothing that comes with the product is changed, and nothing is asked twice. */
        private void check(FileRow row, Kind kind, Item item) {
            if (kind == Kind.UNCHANGED) {
                return;
            }
            if (item.before() != null && !item.before().own()) {
                fault(row, item.differences().get(0), "shipped");
                return;
            }
            String text = key(item.content().text());
            if (item.before() != null && text.equals(key(item.before().content().text()))) {
                return;
            }
            StoredQuestion same = byText.get(text);
            if (same != null && !same.equals(item.before())) {
                fault(row, QuestionField.TEXT, same.own() ? "exists" : "existsShipped");
            } else if (texts.get(text) != null && texts.get(text) != row.place()) {
                fault(row, QuestionField.TEXT, "textTwice", texts.get(text));
            }
        }

        private void fault(FileRow row, QuestionField field, String key, Object... arguments) {
            faults.add(FileFault.at(row.place(), field.column(), key, arguments));
        }
    }
}

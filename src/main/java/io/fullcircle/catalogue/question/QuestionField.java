package io.fullcircle.catalogue.question;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written down of a question, in the order in which forms and files have it. The name is that of the column, in small letters. */
public enum QuestionField {
    /** Public id; empty for a new one. */
    ID,
    BUCKET,
    TEXT,
    PARTS,
    POLE_ONE,
    POLE_OTHER,
    LEVEL_FROM,
    LEVEL_TO,
    JOB_FAMILIES,
    COMMONNESS,
    MINUTES,
    PRINCIPLES,
    STATE;

    /** All but what a question is called and how far it has come. */
    public static final List<QuestionField> CONTENT = Arrays.stream(values())
            .filter(field -> field != ID && field != STATE)
            .toList();

    /** Those that a file can leave out: a question without them is a new one, or stays as far as it was. */
    public static final Set<QuestionField> OPTIONAL = EnumSet.of(ID, STATE, POLE_ONE, POLE_OTHER);

    /** As files and forms call it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field that a file calls so, in letters of either size. */
    public static Optional<QuestionField> called(String column) {
        String wanted = column.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.column().equals(wanted))
                .findFirst();
    }

    /** What the content has here, to be compared; several values as a list. */
    Object of(QuestionContent content) {
        return switch (this) {
            case BUCKET -> content.bucket();
            case TEXT -> content.text();
            case PARTS -> content.parts();
            case POLE_ONE -> content.poleOne();
            case POLE_OTHER -> content.poleOther();
            case LEVEL_FROM -> content.levelFrom();
            case LEVEL_TO -> content.levelTo();
            case JOB_FAMILIES -> content.families();
            case COMMONNESS -> content.commonness();
            case MINUTES -> content.minutes();
            case PRINCIPLES -> content.principles();
            case ID, STATE -> throw new IllegalArgumentException(name());
        };
    }

    /** The same as a cell of a file: parts one a line, other lists with spaces between. */
    public String cell(QuestionContent content) {
        if (this == PARTS) {
            return content.partLines();
        }
        Object value = of(content);
        if (value instanceof Set<?> several) {
            return several.stream().map(Object::toString).collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }
}

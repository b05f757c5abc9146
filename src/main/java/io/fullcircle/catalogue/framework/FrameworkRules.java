package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.Framework;
import io.fullcircle.catalogue.principle.Principle;
import io.fullcircle.catalogue.principle.PrincipleText;
import io.fullcircle.catalogue.rubric.AnchorRules;
import io.fullcircle.catalogue.rubric.AnchorTexts;
import io.fullcircle.catalogue.rubric.Bar;
import io.fullcircle.shared.text.OneLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes principles of the lines of a file, or says everything that is wrong with them. Pure. */
final class FrameworkRules {

    private final Set<String> shipped;
    private final Map<String, String> retired;
    private final List<FileFault> faults = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * @param shipped codes of the principles that come with the product, which no other framework may use
     * @param retired codes of the programme's retired principles by their names in small letters, which stay taken
     */
    FrameworkRules(Set<String> shipped, Map<String, String> retired) {
        this.shipped = shipped;
        this.retired = retired;
    }

    /** What came of it: a draft without faults, or faults and no draft. */
    record Result(FrameworkDraft draft, List<FileFault> faults) {

        Result {
            faults = List.copyOf(faults);
        }
    }

    Result apply(RawFile file) {
        faults.addAll(file.faults());
        if (file.lines().isEmpty() && faults.isEmpty()) {
            faults.add(FileFault.at(1, "", "catalogue.framework.fault.empty"));
        }
        if (file.lines().size() > Principle.MAX_NUMBER) {
            faults.add(FileFault.at(
                    file.lines().get(Principle.MAX_NUMBER).line(),
                    "",
                    "catalogue.framework.fault.many",
                    Principle.MAX_NUMBER));
        }
        String name = framework(file.lines());
        List<PrincipleDraft> principles =
                file.lines().stream().map(this::principle).toList();
        faults.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return faults.isEmpty()
                ? new Result(new FrameworkDraft(name, principles), List.of())
                : new Result(null, faults);
    }

    /** The name stands in the first line that has one; the others have none or the same. */
    private String framework(List<RawFile.Line> lines) {
        String name = null;
        for (RawFile.Line line : lines) {
            String own = line.text(Columns.FRAMEWORK);
            if (name == null && !own.isEmpty()) {
                name = text(line, Columns.FRAMEWORK, Framework.MAX_NAME);
            } else if (!own.isEmpty() && !own.equals(name)) {
                fault(line, Columns.FRAMEWORK, "catalogue.framework.fault.name", name);
            }
        }
        if (name == null && !lines.isEmpty()) {
            fault(lines.get(0), Columns.FRAMEWORK, "catalogue.framework.fault.missing");
        }
        return name;
    }

    private PrincipleDraft principle(RawFile.Line line) {
        String code = code(line);
        int number = number(line);
        String name = text(line, Columns.NAME, Principle.MAX_NAME);
        String holder = retired.get(name.toLowerCase(Locale.ROOT));
        if (holder != null && !holder.equals(code)) {
            fault(line, Columns.NAME, "catalogue.framework.fault.retired", holder);
        }
        once(line, Columns.NAME, name.toLowerCase(Locale.ROOT));
        Words english = words(line, Columns.ENGLISH, null);
        Words german = words(line, Columns.GERMAN, english);
        Map<JobFamily, Asked> asked = new EnumMap<>(JobFamily.class);
        for (JobFamily family : JobFamily.values()) {
            Applicability kind = choice(line, Columns.asked(family), Applicability.values(), null);
            asked.put(family, new Asked(kind, choice(line, Columns.from(family), Level.values(), Level.ENTRY)));
        }
        Map<Level, AnchorsDraft> anchors = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            AnchorTexts first = anchors(line, level, Columns.ENGLISH, name);
            AnchorTexts second = anchors(line, level, Columns.GERMAN, name);
            if (first != null) {
                anchors.put(level, new AnchorsDraft(first, second == null ? first : second));
            } else if (second != null) {
                fault(line, Columns.anchor(level, Bar.BELOW, Columns.ENGLISH), "catalogue.framework.fault.missing");
            }
        }
        return new PrincipleDraft(code, number, name, english, german, asked, anchors);
    }

    private String code(RawFile.Line line) {
        String code = line.text(Columns.CODE);
        if (!Principle.CODE.matcher(code).matches()) {
            fault(line, Columns.CODE, "catalogue.framework.fault.code");
        } else if (shipped.contains(code)) {
            fault(line, Columns.CODE, "catalogue.framework.fault.shipped", code);
        } else {
            once(line, Columns.CODE, code);
        }
        return code;
    }

    private int number(RawFile.Line line) {
        String text = line.text(Columns.NUMBER);
        if (!text.matches("[1-9]\\d?")) {
            fault(line, Columns.NUMBER, "catalogue.framework.fault.number", Principle.MAX_NUMBER);
            return 1;
        }
        once(line, Columns.NUMBER, text);
        return Integer.parseInt(text);
    }

    private void once(RawFile.Line line, String column, String value) {
        Integer first = seen.putIfAbsent(column + " " + value, line.line());
        if (first != null && !value.isEmpty()) {
            fault(line, column, "catalogue.framework.fault.twice", first);
        }
    }

    /** @param fallback what stands where a column has nothing; null where it must not be so */
    private Words words(RawFile.Line line, String language, Words fallback) {
        return new Words(
                text(
                        line,
                        "description" + language,
                        PrincipleText.MAX_DESCRIPTION,
                        fallback == null ? null : fallback.description()),
                text(line, "strong" + language, PrincipleText.MAX_SIGNAL, fallback == null ? null : fallback.strong()),
                text(line, "plain" + language, PrincipleText.MAX_SIGNAL, fallback == null ? null : fallback.plain()),
                text(line, "weak" + language, PrincipleText.MAX_SIGNAL, fallback == null ? null : fallback.weak()));
    }

    private String text(RawFile.Line line, String column, int most) {
        return text(line, column, most, null);
    }

    private String text(RawFile.Line line, String column, int most, String fallback) {
        String text = line.text(column);
        if (text.isEmpty() && fallback != null) {
            return fallback;
        }
        String tidy = OneLine.of(text, most).orElse(null);
        if (tidy == null) {
            fault(
                    line,
                    column,
                    text.isEmpty() ? "catalogue.framework.fault.missing" : "catalogue.framework.fault.text",
                    most);
        }
        return tidy == null ? "" : tidy;
    }

    private <E extends Enum<E>> E choice(RawFile.Line line, String column, E[] values, E usual) {
        String text = line.text(column);
        if (text.isEmpty() && usual != null) {
            return usual;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    String all = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
                    fault(line, column, "catalogue.framework.fault.choice", all);
                    return values[0];
                });
    }

    /** The anchors of a level in a language; null where there are none. */
    private AnchorTexts anchors(RawFile.Line line, Level level, String language, String name) {
        AnchorTexts texts = new AnchorTexts(
                line.text(Columns.anchor(level, Bar.BELOW, language)),
                line.text(Columns.anchor(level, Bar.MEETS, language)),
                line.text(Columns.anchor(level, Bar.RAISES, language)));
        if (AnchorRules.empty(texts)) {
            return null;
        }
        AnchorTexts tidy = AnchorRules.tidy(texts);
        AnchorRules.faults(tidy, name)
                .forEach(wrong -> fault(
                        line, Columns.anchor(level, wrong.bar(), language), wrong.messageKey(), wrong.argument()));
        return tidy;
    }

    private void fault(RawFile.Line line, String column, String key, Object... arguments) {
        faults.add(FileFault.at(line.line(column), column, key, arguments));
    }
}

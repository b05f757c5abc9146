package io.fullcircle.catalogue.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A principle that a question of a programme can probe: of those that come with the product, or of the programme's own.
 *
 * @param code as forms and files call it; one of the programme's own that has the code of another begins with {@value #OWN}
 * @param own true for the programme's own
 * @param asked false where it is asked no more, and only stays where it was
 */
public record PrincipleChoice(Long id, String code, String name, Boolean own, Boolean asked) {

    static final String OWN = "OWN:";

    /** True where the text says the principle's name, or a part of one that has several. */
    public boolean namedIn(String text) {
        String plain = plain(text);
        return names().stream()
                .anyMatch(part -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(plain)
                        .find());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String part : plain(name).split(";")) {
            names.add(part.strip());
        }
        return names;
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replaceAll("\\s+", " ");
    }
}

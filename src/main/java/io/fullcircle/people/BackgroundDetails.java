package io.fullcircle.people;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.OneLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where somebody works and which languages they can hold a mock in, checked.
 *
 * @param employer 0 to {@value #MAX_EMPLOYER} characters on one line; empty where they have not said
 * @param languages ISO 639 codes out of {@link #LANGUAGES}; none for any
 */
public record BackgroundDetails(String employer, Set<String> languages) {

    /** Most characters of the name of an employer. */
    public static final int MAX_EMPLOYER = 80;

    /** What can be chosen, in the order of their codes. */
    public static final List<String> LANGUAGES = List.of(
            "ar", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hi", "it", "ja", "ko", "nb", "nl", "pl", "pt",
            "ro", "ru", "sr", "sv", "tr", "uk", "vi", "zh");

    /** @throws DomainException naming {@code employer} or {@code languages} */
    public BackgroundDetails {
        employer = employer == null || employer.isBlank()
                ? ""
                : OneLine.of(employer, MAX_EMPLOYER)
                        .orElseThrow(() -> DomainException.invalid("employer", "people.rule.employer", MAX_EMPLOYER));
        languages = Set.copyOf(languages);
        if (!LANGUAGES.containsAll(languages)) {
            throw DomainException.invalid("languages", "people.rule.languages");
        }
    }

    /** The codes in their order, with a space between. */
    String codes() {
        return languages.stream().sorted().collect(Collectors.joining(" "));
    }
}

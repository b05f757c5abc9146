package io.fullcircle.people;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The fields in which somebody says where they work and what they speak. */
public class BackgroundForm {

    private String employer;
    private String[] languages = {};
    private String seen = String.valueOf(ProfileChange.NONE);

    void fill(BackgroundRow row) {
        employer = row.employer();
        languages = row.codes().toArray(String[]::new);
        seen = row.version().toString();
    }

    BackgroundDetails details() {
        return new BackgroundDetails(employer, Set.copyOf(Arrays.asList(languages)));
    }

    /** What can be chosen by its code, with its name in a language, by name. */
    static Map<String, String> choices(Locale locale) {
        List<String> codes = BackgroundDetails.LANGUAGES.stream()
                .sorted((one, other) -> name(one, locale).compareToIgnoreCase(name(other, locale)))
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        codes.forEach(code -> names.put(code, name(code, locale)));
        return names;
    }

    private static String name(String code, Locale locale) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    public String getEmployer() {
        return employer;
    }

    public void setEmployer(String employer) {
        this.employer = employer;
    }

    public String[] getLanguages() {
        return languages;
    }

    public void setLanguages(String[] languages) {
        this.languages = languages;
    }

    /** Version that the form was filled from. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}

package io.fullcircle.interview.kit;

import io.fullcircle.shared.web.PublicId;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fields that say how it went with each question: named for the question, for there are as many as a page shows. */
public final class AskedForm {

    private static final String FIELD = "asked-";

    private AskedForm() {}

    /** Name of the field of a question. */
    public static String field(UUID question) {
        return FIELD + question;
    }

    /** What was sent; what is no outcome says that the question was not asked. */
    public static List<AskedDraft> sent(FacesContext faces) {
        return faces.getExternalContext().getRequestParameterMap().entrySet().stream()
                .filter(field -> field.getKey().startsWith(FIELD))
                .map(field -> new AskedDraft(
                        PublicId.parse(field.getKey().substring(FIELD.length())), outcome(field.getValue())))
                .toList();
    }

    /** The same by question. */
    static Map<UUID, Outcome> byQuestion(FacesContext faces) {
        Map<UUID, Outcome> outcomes = new HashMap<>();
        sent(faces).forEach(asked -> outcomes.put(asked.question(), asked.outcome()));
        return outcomes;
    }

    private static Outcome outcome(String name) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

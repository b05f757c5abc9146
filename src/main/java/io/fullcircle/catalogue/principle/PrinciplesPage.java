package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The principles by framework, what we say about each, what signals of it sound like, and whom interviews do not ask about it. */
@Named
@RequestScoped
public class PrinciplesPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private PrincipleQueries queries;

    private List<PrincipleRow> rows;
    private List<Group> groups;

    /** A framework with its principles. */
    public record Group(String framework, boolean shipped, List<PrincipleRow> rows) {}

    /** Reads the list before anything is drawn, so that who may not read it finds no page. */
    public void load() {
        rows = queries.principles(current.get());
        Map<String, Group> byOwner = new LinkedHashMap<>();
        rows.forEach(row -> byOwner.computeIfAbsent(
                        String.valueOf(row.programmeId()),
                        owner -> new Group(row.framework(), row.shipped(), new ArrayList<>()))
                .rows()
                .add(row));
        groups = List.copyOf(byOwner.values());
    }

    public int getCount() {
        return rows.size();
    }

    /** The product's first. */
    public List<Group> getGroups() {
        return groups;
    }

    /** Who is not, hardly ever, or not at every level asked about it, a sentence each. */
    public List<String> notes(PrincipleRow row) {
        Messages words = Messages.in(current.getLocale());
        List<String> notes = new ArrayList<>();
        for (JobFamily family : JobFamily.values()) {
            if (!row.kind(family).counted()) {
                notes.add(words.text("catalogue.principles." + row.kind(family) + "." + family));
            }
            Level from = row.levelFrom(family);
            if (row.kind(family).assignable() && from != Level.ENTRY) {
                notes.add(words.text("catalogue.principles.from." + family, words.text("catalogue.level." + from)));
            }
        }
        return notes;
    }

    /** The three signals of a principle, the strongest first. */
    public List<Sound> sounds(PrincipleRow row) {
        return List.of(
                new Sound("strong", "raises", row.strong()),
                new Sound("plain", "meets", row.plain()),
                new Sound("weak", "below", row.weak()));
    }

    /**
     * What a signal sounds like.
     *
     * @param kind of the signal, the last part of its message
     * @param mark its symbol, without the s- of the sprite
     */
    public record Sound(String kind, String mark, String text) {}
}

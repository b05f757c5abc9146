package io.fullcircle.catalogue.transfer;

import java.util.List;

/**
 * A question in the look at what a file would do.
 *
 * @param place as {@link FileFault#place}
 * @param differences what changes of it; none of a new one
 */
public record PreviewItem(int place, String text, List<Difference> differences) {

    /** What a field says now, and what it will say; {@code column} as files call it. */
    public record Difference(String column, String before, String after) {}

    static PreviewItem of(ImportPlan.Item item) {
        return new PreviewItem(
                item.row().place(),
                item.content().text(),
                item.differences().stream()
                        .map(field -> switch (field) {
                            case STATE ->
                                new Difference(
                                        field.column(),
                                        item.before().state().name(),
                                        item.state().name());
                            default ->
                                new Difference(
                                        field.column(),
                                        field.cell(item.before().content()),
                                        field.cell(item.content()));
                        })
                        .toList());
    }
}

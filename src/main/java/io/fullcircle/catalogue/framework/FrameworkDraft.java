package io.fullcircle.catalogue.framework;

import java.util.List;

/** A framework as a file has it. */
public record FrameworkDraft(String name, List<PrincipleDraft> principles) {

    public FrameworkDraft {
        principles = List.copyOf(principles);
    }
}

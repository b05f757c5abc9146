package io.fullcircle.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser to start, with the environment and the flags that it needs besides those of every start. */
record FoundBrowser(Path executable, Map<String, String> environment, List<String> flags) {
    static FoundBrowser at(Path executable) {
        return new FoundBrowser(executable, Map.of(), List.of());
    }
}

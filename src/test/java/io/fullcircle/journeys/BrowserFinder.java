package io.fullcircle.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a Chromium for the journeys, or brings one: the path that a person has named, an installed one, the system’s package when we
 * may install it, the one in an npm package. Without a browser the tests fail; they are never left out.
 */
final class BrowserFinder {
    private final Machine machine;
    private final List<String> tried = new ArrayList<>();

    BrowserFinder(Machine machine) {
        this.machine = machine;
    }

    /**
     * The browser to use.
     *
     * @throws IllegalStateException saying what was tried and how to get one
     */
    FoundBrowser find() {
        Optional<Path> configured = machine.configured();
        if (configured.isPresent()) {
            if (machine.canStart(configured.get())) {
                return FoundBrowser.at(configured.get());
            }
            throw new IllegalStateException("The configured browser " + configured.get() + " cannot be started.");
        }
        return installed().or(this::fromApt).or(this::fromNpm).orElseThrow(this::none);
    }

    private Optional<FoundBrowser> installed() {
        Optional<FoundBrowser> found = machine.installed().map(FoundBrowser::at);
        if (found.isEmpty()) {
            tried.add("no Chromium or Chrome is installed");
        }
        return found;
    }

    private Optional<FoundBrowser> fromApt() {
        if (!machine.hasApt()) {
            tried.add("apt-get is not there, or not ours to use");
            return Optional.empty();
        }
        try {
            machine.install();
            return installed();
        } catch (IOException e) {
            tried.add("apt-get install chromium failed: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<FoundBrowser> fromNpm() {
        if (!machine.hasNpm()) {
            tried.add("npm and Node on x86-64 Linux are not there");
            return Optional.empty();
        }
        try {
            return Optional.of(machine.fetch());
        } catch (IOException e) {
            tried.add("the Chromium of the npm package could not be unpacked: " + e.getMessage());
            return Optional.empty();
        }
    }

    private IllegalStateException none() {
        return new IllegalStateException("The journeys need a browser, and there is none: " + String.join("; ", tried)
                + ". Install Chromium or Chrome, or name one with -Dbrowser=/path/to/chromium or FULLCIRCLE_BROWSER.");
    }
}

package io.fullcircle.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the search for a browser asks of the machine that the tests run on. */
interface Machine {
    /** The path that a person has named with {@code -Dbrowser=…} or {@code FULLCIRCLE_BROWSER}. */
    Optional<Path> configured();

    /** True for a file that can be started. */
    boolean canStart(Path browser);

    /** A Chromium or Chrome that is installed. */
    Optional<Path> installed();

    /** True for root on Debian and what is made of it. */
    boolean hasApt();

    /** Installs Chromium for everybody on this machine. */
    void install() throws IOException;

    /** True when npm, Node and a processor that the packed Chromium is made for are there. */
    boolean hasNpm();

    /** Fetches the Chromium inside an npm package and unpacks it for this user. */
    FoundBrowser fetch() throws IOException;
}

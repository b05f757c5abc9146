package io.fullcircle.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowserFinderTest {
    private static final Path NAMED = Path.of("/named/chromium");
    private static final Path INSTALLED = Path.of("/usr/bin/chromium");
    private static final FoundBrowser PACKED =
            new FoundBrowser(Path.of("/cache/chromium"), Map.of("LD_LIBRARY_PATH", "/cache/lib"), List.of());

    private final FakeMachine machine = new FakeMachine();

    @Test
    void theNamedBrowserCountsMost() {
        machine.configured = NAMED;
        machine.installed = INSTALLED;
        assertEquals(FoundBrowser.at(NAMED), find());
    }

    @Test
    void aNamedBrowserThatCannotStartIsAnErrorAndNotReplaced() {
        machine.configured = Path.of("/nowhere");
        machine.installed = INSTALLED;
        assertTrue(assertThrows(IllegalStateException.class, this::find)
                .getMessage()
                .contains("/nowhere"));
    }

    @Test
    void anInstalledBrowserIsUsedAndNothingInstalled() {
        machine.installed = INSTALLED;
        machine.apt = true;
        assertEquals(FoundBrowser.at(INSTALLED), find());
        assertEquals(0, machine.installs);
    }

    @Test
    void theSystemsPackageIsInstalledWhereWeMay() {
        machine.apt = true;
        machine.npm = true;
        assertEquals(FoundBrowser.at(INSTALLED), find());
        assertEquals(1, machine.installs);
    }

    @Test
    void thePackedBrowserIsTheLastResort() {
        machine.npm = true;
        assertEquals(PACKED, find());
    }

    @Test
    void thePackedBrowserAlsoStandsInForAFailedInstallation() {
        machine.apt = true;
        machine.aptFails = true;
        machine.npm = true;
        assertEquals(PACKED, find());
    }

    @Test
    void withoutABrowserTheTestsFailAndSayHowToGetOne() {
        machine.apt = true;
        machine.aptFails = true;
        String message = assertThrows(IllegalStateException.class, this::find).getMessage();
        assertTrue(message.contains("no network") && message.contains("npm and Node"), message);
        assertTrue(message.contains("-Dbrowser=") && message.contains("FULLCIRCLE_BROWSER"), message);
    }

    private FoundBrowser find() {
        return new BrowserFinder(machine).find();
    }

    private static final class FakeMachine implements Machine {
        private Path configured;
        private Path installed;
        private boolean apt;
        private boolean aptFails;
        private boolean npm;
        private int installs;

        @Override
        public Optional<Path> configured() {
            return Optional.ofNullable(configured);
        }

        @Override
        public boolean canStart(Path browser) {
            return browser.equals(NAMED);
        }

        @Override
        public Optional<Path> installed() {
            return Optional.ofNullable(installed);
        }

        @Override
        public boolean hasApt() {
            return apt;
        }

        @Override
        public void install() throws IOException {
            if (aptFails) {
                throw new IOException("no network");
            }
            installs++;
            installed = INSTALLED;
        }

        @Override
        public boolean hasNpm() {
            return npm;
        }

        @Override
        public FoundBrowser fetch() {
            return PACKED;
        }
    }
}

package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, postgres-linux-x86_64.txz",
        "Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz",
        "Linux, aarch64, false, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, false, postgres-darwin-x86_64.txz",
        "Mac OS X, x86_64, false, postgres-darwin-x86_64.txz",
        "Windows 11, amd64, false, postgres-windows-x86_64.txz",
        "Linux, riscv64, false, postgres-linux-riscv64.txz"
    })
    void eachSystemHasItsArchive(String system, String architecture, boolean alpine, String archive) {
        assertEquals(archive, PostgresBinaries.archiveName(system, architecture, alpine));
    }

    @ParameterizedTest
    @CsvSource({"08001, true", "08006, true", "57P03, true", "53300, true", "28P01, false", "3D000, false", ", false"})
    void onlyADatabaseThatIsAwayIsWaitedFor(String state, boolean away) {
        assertEquals(away, ExternalDatabase.awayForNow(new SQLException("x", state)));
    }

    @Test
    void passwordsAreRandomAndReadableByTheirOwnerAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("passwords.properties");
        DatabasePasswords made = DatabasePasswords.make(file);
        assertEquals(made, DatabasePasswords.read(file));
        assertNotEquals(made.owner(), made.application());
        assertNotEquals(made, DatabasePasswords.make(file));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void theSetUpTokenIsHashedAsItStandsInTheLink() {
        assertEquals(
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                java.util.HexFormat.of().formatHex(SetupLink.hash("test")));
    }
}

package io.fullcircle.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the embedded PostgreSQL for this machine, unpacked once from the archive on the class path and used again at every
 * later start.
 */
record PostgresBinaries(Path home) {

    static final String MISSING = "This distribution has no embedded PostgreSQL for %s; "
            + "set APP_DB_URL to the address of a PostgreSQL 18 database.";

    /** Unpacks into a sub-folder named for the archive, whole or not at all, so that an interrupted start leaves nothing behind. */
    static PostgresBinaries unpackInto(Path folder) {
        String archive = archiveName(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
        URL url = PostgresBinaries.class.getResource("/" + archive);
        if (url == null) {
            throw new LaunchException(
                    MISSING.formatted(System.getProperty("os.name") + " on " + System.getProperty("os.arch")));
        }
        try {
            URLConnection connection = url.openConnection();
            Path home = folder.resolve("binaries-" + fingerprint(connection));
            if (!Files.isDirectory(home)) {
                removeFormer(folder);
                unpack(connection, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new LaunchException(
                    "The embedded PostgreSQL cannot be unpacked into " + folder + ": " + FileTools.reason(e) + ".", e);
        }
    }

    static String archiveName(String system, String architecture, boolean alpine) {
        String os = system.toLowerCase(Locale.ROOT);
        String family = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String cpu = switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture.toLowerCase(Locale.ROOT);
        };
        if (family.equals("darwin")) {
            // One archive serves both processors: its programs are universal.
            cpu = "x86_64";
        }
        return "postgres-" + family + "-" + cpu + (alpine && family.equals("linux") ? "-alpine_linux" : "") + ".txz";
    }

    Path program(String name) {
        Path plain = home.resolve("bin").resolve(name);
        return Files.exists(plain) ? plain : home.resolve("bin").resolve(name + ".exe");
    }

    private static String fingerprint(URLConnection connection) throws IOException {
        long sum = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(sum);
    }

    private static void removeFormer(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var children = Files.newDirectoryStream(folder, "binaries-*")) {
            for (Path child : children) {
                FileTools.deleteTree(child);
            }
        }
    }

    private static void unpack(URLConnection connection, Path home) throws IOException {
        Path partial = home.resolveSibling(home.getFileName() + ".partial");
        FileTools.deleteTree(partial);
        Files.createDirectories(partial);
        try (InputStream bytes = new BufferedInputStream(connection.getInputStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, partial);
            }
        }
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a file outside of itself");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(FileTools.parent(target));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.createDirectories(FileTools.parent(target));
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
                throw new IOException(target + " cannot be made executable");
            }
        }
    }
}

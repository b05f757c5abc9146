package io.fullcircle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's working files. Its configuration is made anew at each start, so an earlier start leaves no trace in it; its unpacked
 * libraries are kept, for unpacking them takes seconds, until they are those of another version or were not unpacked whole.
 */
record ServerFolder(Path root, Path unpacked, Path preboot) {

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

    static ServerFolder prepare(Path home, Path folder, String address) throws IOException {
        Path server = home.resolve("lib/payara-micro.jar");
        Path unpacked = folder.resolve("payara-" + Long.toHexString(Files.size(server)));
        if (!Files.exists(whole(unpacked)) && Files.exists(folder)) {
            try (var earlier = Files.newDirectoryStream(folder, "payara-*")) {
                for (Path path : earlier) {
                    FileTools.deleteTree(path);
                }
            }
        }
        Path root = folder.resolve("root");
        FileTools.deleteTree(root);
        Files.createDirectories(root);
        Files.createDirectories(unpacked);
        Path preboot = folder.resolve("preboot.txt");
        Files.writeString(
                preboot, Files.readString(home.resolve("deploy/payara/preboot.txt")) + LISTENER + address + "\n");
        return new ServerFolder(root, unpacked, preboot);
    }

    /** The server has started from these libraries, so they are all there. */
    void markWhole() {
        try {
            if (!Files.exists(whole(unpacked))) {
                Files.createFile(whole(unpacked));
            }
        } catch (IOException e) {
            LauncherLog.note("The next start unpacks the server again", e);
        }
    }

    private static Path whole(Path unpacked) {
        return unpacked.resolve("whole");
    }
}

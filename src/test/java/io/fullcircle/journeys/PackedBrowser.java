package io.fullcircle.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The Chromium inside the npm package {@code @sparticuz/chromium}: a program and its libraries, each packed with brotli, which Node
 * can unpack and the JDK cannot.
 */
final class PackedBrowser {
    private static final String PACKAGE = "@sparticuz/chromium";
    private static final String VERSION = "153.0.0";
    private static final String UNPACK = """
            const fs = require('fs'), zlib = require('zlib');
            for (const [from, to] of [['chromium.br', 'chromium'], ['al2023.tar.br', 'libraries.tar']]) {
              fs.writeFileSync(process.argv[1] + '/' + to,
                  zlib.brotliDecompressSync(fs.readFileSync(process.argv[1] + '/package/bin/' + from)));
            }
            """;
    /** It brings no driver for graphics. */
    private static final List<String> FLAGS = List.of("--disable-gpu");

    private PackedBrowser() {}

    /** Fetches and unpacks it, unless an earlier build of this user has. */
    static FoundBrowser unpackInto(Path cache) throws IOException {
        Path folder = cache.resolve("chromium-" + VERSION);
        if (!Files.exists(folder.resolve("chromium"))) {
            Path unfinished = Files.createDirectories(cache)
                    .resolve("unfinished-" + ProcessHandle.current().pid());
            Files.createDirectories(unfinished);
            fetch(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new FoundBrowser(
                folder.resolve("chromium"),
                Map.of("LD_LIBRARY_PATH", folder.resolve("lib").toString()),
                FLAGS);
    }

    private static void fetch(Path folder) throws IOException {
        String to = folder.toString();
        ThisMachine.run(Map.of(), "npm", "pack", "--silent", "--pack-destination", to, PACKAGE + "@" + VERSION);
        Path packed = folder.resolve("sparticuz-chromium-" + VERSION + ".tgz");
        ThisMachine.run(Map.of(), "tar", "-xzf", packed.toString(), "-C", to);
        ThisMachine.run(Map.of(), "node", "-e", UNPACK, to);
        ThisMachine.run(Map.of(), "tar", "-xf", folder.resolve("libraries.tar").toString(), "-C", to);
        Files.setPosixFilePermissions(folder.resolve("chromium"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(packed);
        Files.delete(folder.resolve("libraries.tar"));
    }
}

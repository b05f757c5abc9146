package io.fullcircle.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Stylesheets, fonts and the script, read once and served under an address that holds a digest of all of them. A changed file
 * changes the address, so browsers may keep what they have for a year, and relative addresses inside the stylesheets stay as they are.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2");

    /** One file. @param gzip the same bytes compressed, or null where that would not pay */
    record Asset(String type, byte[] bytes, byte[] gzip) {}

    @Inject
    private ServletContext context;

    private final Map<String, Asset> files = new TreeMap<>();
    private String revision;

    @PostConstruct
    void read() {
        readFolder(FOLDER);
        revision = digest();
    }

    /** Start of every address, such as {@code /assets/1f2e3d4c5b6a/}. */
    public String getBase() {
        return context.getContextPath() + FOLDER + revision + "/";
    }

    String revision() {
        return revision;
    }

    /** The file under {@code /assets/}, or null. Only what was found at the start is ever served. */
    Asset find(String path) {
        return files.get(path);
    }

    private void readFolder(String folder) {
        for (String path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                readFolder(path);
            } else {
                readFile(path);
            }
        }
    }

    private void readFile(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            return;
        }
        try (InputStream in = context.getResourceAsStream(path)) {
            byte[] bytes = in.readAllBytes();
            files.put(
                    path.substring(FOLDER.length()),
                    new Asset(type, bytes, type.startsWith("font/") ? null : gzip(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, file) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(file.bytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

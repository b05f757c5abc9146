package io.fullcircle.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the buttons in all pages of the archive, read once. Such a name in a request is an order, so it has to come from the form: in
 * its address, which anybody may have written, it would be carried out along with what the person wanted.
 */
@ApplicationScoped
public class PageButtons {

    private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*?\\sname=\"(\\w+)\"");

    @Inject
    private ServletContext context;

    private final Set<String> names = new TreeSet<>();

    @PostConstruct
    void read() {
        readFolder("/");
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    /** The names in the source of a page. */
    static Set<String> in(String source) {
        Set<String> found = new TreeSet<>();
        Matcher button = BUTTON.matcher(source);
        while (button.find()) {
            found.add(button.group(1));
        }
        return found;
    }

    private void readFolder(String folder) {
        for (String path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                if (!path.equals("/WEB-INF/classes/") && !path.equals("/WEB-INF/lib/")) {
                    readFolder(path);
                }
            } else if (path.endsWith(".xhtml")) {
                readFile(path);
            }
        }
    }

    private void readFile(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            names.addAll(in(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.fullcircle;

import com.icegreen.greenmail.util.GreenMail;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.As;
import io.fullcircle.testing.Build;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.ServerContainer;
import io.fullcircle.testing.Statements;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.slf4j.LoggerFactory;

/**
 * The one archive that all in-container tests share, in one server ({@link ServerContainer}): the WAR that was built, with the test
 * classes put in. Its descriptors open the address of the test runner, count the provider’s statements ({@link Statements}), and give each
 * role a principal besides its group, so that a test can act in a role ({@link As}) and ask for pages as people do ({@link Client}).
 */
public final class Deployments {
    private static final ArchivePath WEB_XML = ArchivePaths.create("WEB-INF/web.xml");
    private static final ArchivePath PAYARA_XML = ArchivePaths.create("WEB-INF/payara-web.xml");
    private static final ArchivePath PERSISTENCE_XML = ArchivePaths.create("WEB-INF/classes/META-INF/persistence.xml");
    private static final String OPEN = "<web-resource-name>open to everybody</web-resource-name>";
    private static final String GROUP_OF_EVERYBODY = "<group-name>PERSON</group-name>";

    /** Whoever acts in a role is a person too. A principal is named as its group is, for the server takes either as whom one acts as. */
    private static final String EVERYBODY = Arrays.stream(Role.values())
            .map(role -> "<principal-name>" + role + "</principal-name>")
            .collect(Collectors.joining());

    /** What runs outside the server: no class of these may be needed by one that runs in it. */
    private static final Pattern OUTSIDE =
            Pattern.compile("io/fullcircle/(api|architecture|build|journeys|launcher)/.*|.*Test(\\$.*)?\\.class");

    private static WebArchive war;

    private Deployments() {}

    /** The archive, made once and handed out to every class. */
    public static synchronized WebArchive war() {
        if (war == null) {
            war = ShrinkWrap.create(ZipImporter.class, "fullcircle.war")
                    .importFrom(Build.war().toFile())
                    .as(WebArchive.class);
            describe();
            addTests();
            // A mail server for the proof of the outbox.
            List.of(GreenMail.class, LoggerFactory.class).forEach(part -> war.addAsLibrary(jar(part)));
        }
        return war;
    }

    private static File jar(Class<?> part) {
        return new File(part.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static void describe() {
        replace(WEB_XML, OPEN, OPEN + "<url-pattern>/ArquillianServletRunnerEE9/*</url-pattern>");
        String listener =
                "<property name=\"eclipselink.session-event-listener\" value=\"" + Statements.class.getName() + "\"/>";
        replace(PERSISTENCE_XML, "<properties>", "<properties>" + listener);
        replace(
                PAYARA_XML,
                "<group-name>(?!PERSON)([A-Z]+)</group-name>",
                "<principal-name>$1</principal-name><group-name>$1</group-name>");
        replace(PAYARA_XML, GROUP_OF_EVERYBODY, EVERYBODY + GROUP_OF_EVERYBODY);
    }

    private static void addTests() {
        Path root = Build.target().resolve("test-classes");
        try (Stream<Path> files = Files.walk(root.resolve("io/fullcircle"))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!OUTSIDE.matcher(name).matches()) {
                    war.addAsResource(file.toFile(), name);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(ArchivePath path, String pattern, String replacement) {
        String before = text(path);
        String after = before.replaceAll(pattern, replacement);
        if (after.equals(before)) {
            throw new IllegalStateException(path.get() + " no longer contains " + pattern);
        }
        war.delete(path);
        war.add(new StringAsset(after), path);
    }

    private static String text(ArchivePath path) {
        try (InputStream in = war.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

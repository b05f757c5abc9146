package io.fullcircle;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.As;
import io.fullcircle.testing.Build;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Statements;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one archive that all in-container tests deploy: the WAR that was built, with the test classes put in. Its descriptors open the
 * address of the test runner and count the provider’s statements ({@link Statements}).
 */
public final class Deployments {
    private static final ArchivePath WEB_XML = ArchivePaths.create("WEB-INF/web.xml");
    private static final ArchivePath PAYARA_XML = ArchivePaths.create("WEB-INF/payara-web.xml");
    private static final ArchivePath PERSISTENCE_XML = ArchivePaths.create("WEB-INF/classes/META-INF/persistence.xml");
    private static final String OPEN = "<web-resource-name>open to everybody</web-resource-name>";

    /** Whoever acts in a role is a person too. */
    private static final String EVERYBODY = Arrays.stream(Role.values())
            .map(role -> "<principal-name>test-" + role + "</principal-name>")
            .collect(Collectors.joining());

    private Deployments() {}

    /**
     * For tests of services: the WAR with these test classes, their nested classes, and the helpers of {@code io.fullcircle.testing}. Each
     * role has a principal in place of its group, so that a test can act in it ({@link As}); nobody who signs in has a role there.
     */
    public static WebArchive war(Class<?>... testClasses) {
        WebArchive war = served(testClasses);
        replace(war, PAYARA_XML, "<group-name>PERSON</group-name>", EVERYBODY);
        replace(war, PAYARA_XML, "<group-name>([A-Z]+)</group-name>", "<principal-name>test-$1</principal-name>");
        return war;
    }

    /** For tests that ask for pages as people do ({@link Client}): roles are those of who has signed in. */
    public static WebArchive served(Class<?>... testClasses) {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "fullcircle.war")
                .importFrom(Build.war().toFile())
                .as(WebArchive.class);
        replace(war, WEB_XML, OPEN, OPEN + "<url-pattern>/ArquillianServletRunnerEE9/*</url-pattern>");
        String listener =
                "<property name=\"eclipselink.session-event-listener\" value=\"" + Statements.class.getName() + "\"/>";
        replace(war, PERSISTENCE_XML, "<properties>", "<properties>" + listener);
        return war.addPackage(As.class.getPackage()).addClasses(testClasses);
    }

    private static void replace(WebArchive war, ArchivePath path, String pattern, String replacement) {
        String before = text(war, path);
        String after = before.replaceAll(pattern, replacement);
        if (after.equals(before)) {
            throw new IllegalStateException(path.get() + " no longer contains " + pattern);
        }
        war.delete(path);
        war.add(new StringAsset(after), path);
    }

    private static String text(WebArchive war, ArchivePath path) {
        try (InputStream in = war.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

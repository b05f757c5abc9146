package io.fullcircle.testing;

import io.fullcircle.launcher.DatabaseAccess;
import io.fullcircle.launcher.EmbeddedDatabase;
import io.fullcircle.launcher.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Brings one PostgreSQL for all in-container tests of a test process, migrated as an installation is, and tells Arquillian how to
 * start the server on it. A process that runs no such test pays nothing.
 */
public final class ServerSession implements LauncherSessionListener, TestExecutionListener {
    private static final String LISTEN_ON_LOOPBACK =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                    + "127.0.0.1\n";

    /** A proof runs within one request, for as long as it takes; the server would end it after a quarter of an hour. */
    private static final String WAIT_FOR_PROOFS =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.request-timeout-seconds="
                    + "-1\n";

    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (database == null && plan.getRoots().stream().anyMatch(root -> needsServer(plan, root))) {
            database = EmbeddedDatabase.start(Build.freshFolder("in-container"), Build.programs());
            Migrations.apply(database.access());
            Snapshot.take(database.access()::connectAsOwner, Snapshot.SHIPPED);
            describeServer(database.access());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
    }

    private static boolean needsServer(TestPlan plan, TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof ClassSource of && runsInServer(of.getJavaClass())
                || plan.getChildren(test).stream().anyMatch(child -> needsServer(plan, child));
    }

    /** What is deployed says so itself, whatever its name: a proof may run in the server too. */
    private static boolean runsInServer(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(Deployment.class));
    }

    private static void describeServer(DatabaseAccess access) {
        String port = String.valueOf(Ports.free());
        List<String> jvm = List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dapp.db.url=" + access.url(),
                "-Dapp.db.user=" + access.user(),
                "-Dapp.db.password=" + access.password(),
                "-Dapp.calendar.hosts=localhost",
                "-D" + Client.PORT + "=" + port,
                "-D" + ProofSize.PROPERTY + "=" + System.getProperty(ProofSize.PROPERTY, ProofSize.SMALL),
                "-D" + Rows.OWNER + "=" + access.ownerUser(),
                "-D" + Rows.OWNER_PASSWORD + "=" + access.ownerPassword());
        List<String> options = List.of(
                "--port",
                port,
                "--nohazelcast",
                "--prebootcommandfile",
                preboot().toString());
        System.setProperty(
                "fullcircle.test.server",
                Build.distribution().resolve("lib/payara-micro.jar").toString());
        System.setProperty("fullcircle.test.jvm", String.join(" ", jvm));
        System.setProperty("fullcircle.test.options", String.join(" ", options));
    }

    /** The commands of every installation, and the address that the launcher adds to them. */
    private static Path preboot() {
        try {
            return Files.writeString(
                    Build.freshFolder("server").resolve("preboot.txt"),
                    Files.readString(Build.basedir().resolve("deploy/payara/preboot.txt"))
                            + LISTEN_ON_LOOPBACK
                            + WAIT_FOR_PROOFS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

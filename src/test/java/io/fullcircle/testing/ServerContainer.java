package io.fullcircle.testing;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * One server for all classes of a test process: it starts with the first class and ends after the last one, or with the process. A start
 * takes longer than most classes do; what one class leaves behind, the next one clears ({@link Rows#clear}).
 *
 * <p>It is also told the one thing that it otherwise guesses. It learns from the server's output where the servlet that runs the tests is;
 * it stops reading at the line with the ports, and the list of servlets follows only after it. When the reader is caught between the two,
 * every test fails. The servlet's place is no secret: the application is deployed at the root.
 */
public final class ServerContainer extends PayaraMicroDeployableContainer {
    static final String RUNNER = "ArquillianServletRunnerEE9";

    private ProtocolMetaData running;

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (running == null) {
            running = start(archive);
        }
        return running;
    }

    private ProtocolMetaData start(Archive<?> archive) throws DeploymentException {
        try {
            return withRunner(super.deploy(archive));
        } catch (DeploymentException | RuntimeException e) {
            super.undeploy(archive);
            throw e;
        }
    }

    /** Nothing: the next class finds the application where it is. */
    @Override
    public void undeploy(Archive<?> archive) {}

    @Override
    public void stop() throws LifecycleException {
        if (running != null) {
            running = null;
            try {
                super.undeploy((Archive<?>) null);
            } catch (DeploymentException e) {
                throw new LifecycleException(e.getMessage(), e);
            }
        }
        super.stop();
    }

    /** Adds the servlet that runs the tests to each address that is known without it. */
    static ProtocolMetaData withRunner(ProtocolMetaData deployed) {
        for (HTTPContext address : deployed.getContexts(HTTPContext.class)) {
            if (address.getServletByName(RUNNER) == null) {
                address.add(new Servlet(RUNNER, ""));
            }
        }
        return deployed;
    }

    /** Puts this container in the place of the one that the library registers. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, ServerContainer.class);
        }
    }
}

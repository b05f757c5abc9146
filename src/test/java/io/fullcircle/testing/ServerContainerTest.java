package io.fullcircle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.junit.jupiter.api.Test;

class ServerContainerTest {
    @Test
    void anAddressReadWithoutItsServletsStillRunsTheTests() {
        HTTPContext address = new HTTPContext("localhost", 4711);
        ServerContainer.withRunner(new ProtocolMetaData().addContext(address));
        assertEquals(
                "http://localhost:4711/",
                address.getServletByName(ServerContainer.RUNNER).getBaseURI().toString());
    }

    @Test
    void aServletThatWasReadStaysWhereItIs() {
        HTTPContext address = new HTTPContext("localhost", 4711).add(new Servlet(ServerContainer.RUNNER, "/app"));
        ServerContainer.withRunner(new ProtocolMetaData().addContext(address));
        assertEquals(1, address.getServlets().size());
        assertEquals("/app", address.getServletByName(ServerContainer.RUNNER).getContextRoot());
    }
}

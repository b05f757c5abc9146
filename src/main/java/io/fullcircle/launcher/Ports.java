package io.fullcircle.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Free and taken network ports. */
final class Ports {

    private Ports() {}

    /** A port of the loopback interface that is free at this moment. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean taken(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of a server that has just ended linger for a minute and do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}

package io.fullcircle.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;

/** Asks the server whether it is ready to serve people. */
final class Readiness {

    private static final int PROBE_MILLIS = 3_000;
    private static final int OK = 200;

    private Readiness() {}

    /** The address to ask at, from this machine. */
    static String url(Configuration configuration) {
        try {
            InetAddress address = InetAddress.getByName(configuration.address());
            String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
            String inUrl = host.contains(":") ? "[" + host + "]" : host;
            return "http://" + inUrl + ":" + configuration.port() + "/health/ready";
        } catch (IOException e) {
            throw new LaunchException("The address " + configuration.address() + " is not known here.", e);
        }
    }

    static boolean ready(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            try {
                return connection.getResponseCode() == OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}

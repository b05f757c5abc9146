package io.fullcircle.availability.calendar.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to a number, and the certificate is still held to the name. */
class CertificateTest {

    private static final char[] PASSWORD = "only a test".toCharArray();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private static Path folder;

    private static KeyStore keys;

    private HttpsServer server;
    private SSLContext trusting;
    private volatile String named;

    @BeforeAll
    static void make() throws Exception {
        keys = keys();
    }

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", exchange -> {
            ExtendedSSLSession session =
                    (ExtendedSSLSession) ((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession();
            named = session.getRequestedServerNames().stream()
                    .map(name -> ((SNIHostName) name).getAsciiName())
                    .findFirst()
                    .orElse("");
            byte[] hello = "hello".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, hello.length);
            exchange.getResponseBody().write(hello);
            exchange.close();
        });
        server.start();
        trusting = context(keys);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theServerIsToldTheNameAndProvesIt() {
        assertEquals("hello", read("calendar.test", trusting.getSocketFactory()));
        assertEquals("calendar.test", named);
    }

    @Test
    void aCertificateForAnotherNameIsNotTrusted() {
        CalendarFailure failure =
                assertThrows(CalendarFailure.class, () -> read("other.test", trusting.getSocketFactory()));
        assertEquals(CalendarFault.NOT_TRUSTED, failure.fault());
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() {
        CalendarFailure failure = assertThrows(
                CalendarFailure.class, () -> read("calendar.test", (SSLSocketFactory) SSLSocketFactory.getDefault()));
        assertEquals(CalendarFault.NOT_TRUSTED, failure.fault());
    }

    private String read(String host, SSLSocketFactory tls) {
        Destinations here = new Destinations(
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()}, Set.of("calendar.test", "other.test"));
        CalendarRequest request = CalendarRequest.whole(CalendarAddress.parse(
                "https://" + host + ":" + server.getAddress().getPort() + "/"));
        byte[] content = CalendarClient.result(new CalendarClient(here, tls, threads).begin(request, a -> a))
                .content();
        return new String(content, StandardCharsets.UTF_8);
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory proving = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        proving.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("server", keys.getCertificate("server"));
        trusted.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(proving.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    /** Made by the tool of the platform, for it alone can make certificates. */
    private static KeyStore keys() throws Exception {
        Path file = folder.resolve("keys.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-dname",
                        "CN=calendar.test",
                        "-ext",
                        "SAN=dns:calendar.test",
                        "-validity",
                        "2"))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, made.waitFor(), said);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}

package io.fullcircle.availability.calendar.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server on this machine that takes one request and says what it was told to say, well or badly. */
final class Loopback implements AutoCloseable {

    private final ServerSocket listening;
    private final CountDownLatch left = new CountDownLatch(1);
    private final Thread thread;
    private volatile String asked = "";

    private interface Manners {
        void answer(OutputStream out) throws IOException;
    }

    /** Says this and hangs up. */
    Loopback(String answer) throws IOException {
        this(out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Loopback(Manners manners) throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        thread = new Thread(() -> serve(manners));
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes the request and says nothing. */
    static Loopback silent() throws IOException {
        return new Loopback(out -> LockSupport.parkNanos(Duration.ofMinutes(1).toNanos()));
    }

    /** Says this and then goes on, a byte at a time, for ever. */
    static Loopback dripping(String beginning) throws IOException {
        return new Loopback(out -> {
            out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write('x');
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        });
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The request; "" where none came. */
    String asked() {
        return asked;
    }

    /** True when the other side is gone within this time. */
    boolean left(Duration patience) throws InterruptedException {
        return left.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void serve(Manners manners) {
        try (Socket socket = listening.accept()) {
            asked = head(socket.getInputStream());
            Thread watching = new Thread(() -> watch(socket));
            watching.setDaemon(true);
            watching.start();
            manners.answer(socket.getOutputStream());
        } catch (IOException gone) {
            left.countDown();
        }
    }

    private void watch(Socket socket) {
        try {
            while (socket.getInputStream().read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException reset) {
            left.countDown();
        }
        left.countDown();
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        listening.close();
    }
}

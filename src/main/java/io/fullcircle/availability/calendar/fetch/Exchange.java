package io.fullcircle.availability.calendar.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One request and its answer over one connection to one fixed place. Closing it from another thread ends it at once. */
final class Exchange implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    private final CalendarRequest request;
    private final SSLSocketFactory tls;
    private final int patience;
    private Socket socket;
    private boolean closed;

    Exchange(CalendarRequest request, SSLSocketFactory tls, Duration patience) {
        this.request = request;
        this.tls = tls;
        this.patience = (int) patience.toMillis();
    }

    /** @throws CalendarFailure where no calendar came back */
    CalendarAnswer over(Proxy proxy, InetAddress place) {
        try (Socket plain = opened(new Socket(proxy))) {
            plain.setSoTimeout(patience);
            plain.connect(new InetSocketAddress(place, request.address().port()), patience);
            Socket wire = request.address().secure() ? secured(plain) : plain;
            wire.getOutputStream().write(words().getBytes(StandardCharsets.US_ASCII));
            wire.getOutputStream().flush();
            return answer(new BufferedInputStream(wire.getInputStream()));
        } catch (SocketTimeoutException slow) {
            throw new CalendarFailure(CalendarFault.TOO_SLOW);
        } catch (SSLException untrusted) {
            throw new CalendarFailure(CalendarFault.NOT_TRUSTED);
        } catch (IOException gone) {
            throw new CalendarFailure(CalendarFault.UNREACHABLE);
        }
    }

    /** The certificate has to be one for the name in the address, though the connection goes to a number. */
    private SSLSocket secured(Socket plain) throws IOException {
        String name = request.address().host().replaceAll("^\\[|]$|\\.$", "");
        SSLSocket secure =
                (SSLSocket) tls.createSocket(plain, name, request.address().port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    /** Without Accept-Encoding, so that nothing comes packed. */
    private String words() {
        StringBuilder words = new StringBuilder("GET ").append(request.address().target());
        words.append(" HTTP/1.1\r\nHost: ").append(request.address().authority());
        words.append("\r\nUser-Agent: Fullcircle\r\nAccept: text/calendar, */*;q=0.1\r\nConnection: close\r\n");
        if (request.etag() != null) {
            words.append("If-None-Match: ").append(request.etag()).append("\r\n");
        }
        if (request.modified() != null) {
            words.append("If-Modified-Since: ").append(request.modified()).append("\r\n");
        }
        return words.append("\r\n").toString();
    }

    private CalendarAnswer answer(InputStream in) throws IOException {
        AnswerHead head = AnswerHead.read(in);
        if (head.status() == NOT_MODIFIED && request.conditional()) {
            return new CalendarAnswer(null, request.etag(), request.modified());
        }
        if (ELSEWHERE.contains(head.status())) {
            throw new CalendarFailure(CalendarFault.MOVED);
        }
        if (head.status() != OK) {
            throw new CalendarFailure(CalendarFault.STATUS, head.status());
        }
        return new CalendarAnswer(AnswerBody.read(head, in), head.mark("etag"), head.mark("last-modified"));
    }

    private synchronized Socket opened(Socket fresh) throws IOException {
        socket = fresh;
        if (closed) {
            fresh.close();
        }
        return fresh;
    }

    /** Whoever waits for the other side hears at once that there is nothing to wait for. */
    @Override
    public synchronized void close() {
        closed = true;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                closed = true;
            }
        }
    }
}

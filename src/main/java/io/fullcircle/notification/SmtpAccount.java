package io.fullcircle.notification;

/**
 * How a mail server is spoken to.
 *
 * @param user empty where the server wants no sign-in
 * @param from the sender: a bare address, or a name with the address in angle brackets
 */
record SmtpAccount(String host, int port, String user, String password, String from, Tls tls) {

    /** How the connection is protected. */
    enum Tls {
        /** It begins in the open and turns to TLS before anything is said; without that nothing is sent. */
        STARTTLS,
        /** It is TLS from the first byte. */
        TLS,
        /** It is open: for a mail server on the same machine or network. */
        NONE
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}

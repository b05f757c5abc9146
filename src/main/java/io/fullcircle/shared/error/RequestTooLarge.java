package io.fullcircle.shared.error;

import java.io.IOException;

/** More bytes than this address takes. */
public class RequestTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public RequestTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}

package io.fullcircle.shared.rest;

import io.fullcircle.shared.access.Secret;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;

/** Answers that a program which has them already need not be sent again (RFC 9110, conditional requests). */
public final class Etag {

    private static final int BYTES = 16;

    private Etag() {}

    /**
     * The body with its tag, or 304 for who has it.
     *
     * @param body of records, lists and values alone, whose text therefore tells everything in it
     */
    public static Response answer(Request request, Object body) {
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(Secret.hash(body.toString()), 0, BYTES));
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return same == null ? Response.ok(body).tag(tag).build() : same.tag(tag).build();
    }
}

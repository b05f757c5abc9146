package io.fullcircle.shared.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Reads and writes the JSON of all resources. A member that nobody knows is refused: it is a slip, and its sender should hear of it. */
@Provider
public class StrictJson implements ContextResolver<Jsonb> {

    /** Yasson's own; the standard has no word for it. */
    private static final String REFUSE_UNKNOWN = "jsonb.fail-on-unknown-properties";

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().setProperty(REFUSE_UNKNOWN, true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}

package io.fullcircle.architecture.broken.booking;

import io.fullcircle.architecture.broken.Breaks;
import jakarta.ws.rs.GET;

@Breaks("resources-name-their-scope")
class UnboundedResource {
    @GET
    public String all() {
        return "whatever a token reaches";
    }
}

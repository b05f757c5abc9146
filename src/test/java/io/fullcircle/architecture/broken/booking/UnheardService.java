package io.fullcircle.architecture.broken.booking;

import io.fullcircle.architecture.broken.Breaks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
@RolesAllowed("LEAD")
@Breaks("roles-on-ejbs")
class UnheardService {
    public void looksGuarded() {}

    @ApplicationScoped
    @Breaks("roles-on-ejbs")
    static class OnAMethod {
        @RolesAllowed("LEAD")
        public void looksGuarded() {}
    }
}

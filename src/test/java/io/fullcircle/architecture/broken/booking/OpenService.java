package io.fullcircle.architecture.broken.booking;

import io.fullcircle.architecture.broken.Breaks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

@Stateless
@Breaks("services-say-who-may")
class OpenService {
    @RolesAllowed("LEAD")
    public void guarded() {}

    public void forgotten() {}

    @Breaks("services-say-who-may")
    static class OpenQueries {
        public long count() {
            return 0;
        }
    }
}

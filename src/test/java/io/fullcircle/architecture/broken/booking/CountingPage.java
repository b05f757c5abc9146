package io.fullcircle.architecture.broken.booking;

import io.fullcircle.architecture.broken.Breaks;
import jakarta.enterprise.context.SessionScoped;
import jakarta.persistence.EntityManager;
import java.io.Serializable;

@SessionScoped
@Breaks({"entity-manager-in-services", "pages-and-resources-touch-no-entities", "pages-live-shortly"})
class CountingPage implements Serializable {
    transient EntityManager entities;
}

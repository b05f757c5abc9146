package io.fullcircle.shared.web;

import io.fullcircle.shared.time.ZoneChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The time zones of the world for the selects of forms, made once a request: it is the longest list that pages have. */
@Named
@RequestScoped
public class ZoneMenu {

    @Inject
    private Clock clock;

    private String chosen;
    private List<SelectItem> items;

    /**
     * All zones, grouped by region.
     *
     * @param zone the one that the form holds, offered even where it is none that people would look for
     */
    public List<SelectItem> items(String zone) {
        if (items == null || !Objects.equals(zone, chosen)) {
            chosen = zone;
            items = new ArrayList<>();
            ZoneChoice.at(clock.instant(), zone)
                    .forEach((region, places) -> items.add(new SelectItemGroup(
                            region,
                            null,
                            false,
                            places.stream()
                                    .map(place -> new SelectItem(place.id(), place.label()))
                                    .toArray(SelectItem[]::new))));
        }
        return items;
    }
}

package io.fullcircle.booking.api;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;

/** Members of a body, each blamed by its name where it will not do. */
final class Asked {

    private Asked() {}

    static UUID id(String field, String text) {
        return PublicId.find(text == null ? "" : text)
                .orElseThrow(() -> DomainException.invalid(field, "shared.error.id"));
    }

    static Duration minutes(Integer minutes) {
        Duration length = minutes == null ? null : Duration.ofMinutes(minutes);
        if (length == null || !OfferTerms.LENGTHS.contains(length)) {
            throw DomainException.invalid(
                    "minutes",
                    "shared.error.choice",
                    OfferTerms.LENGTHS.stream()
                            .map(one -> String.valueOf(one.toMinutes()))
                            .collect(Collectors.joining(", ")));
        }
        return length;
    }
}

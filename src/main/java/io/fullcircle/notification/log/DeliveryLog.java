package io.fullcircle.notification.log;

import java.util.List;

/**
 * What went to one person by mail of late.
 *
 * @param rows newest first, at most {@value DeliveryLogQueries#MOST}
 */
public record DeliveryLog(String name, List<DeliveryRow> rows) {}

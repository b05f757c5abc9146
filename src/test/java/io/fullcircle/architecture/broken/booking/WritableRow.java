package io.fullcircle.architecture.broken.booking;

import io.fullcircle.architecture.broken.Breaks;

@Breaks("rows-are-public-records")
public class WritableRow {
    @Breaks("rows-are-public-records")
    record HiddenRow(long id) {}
}

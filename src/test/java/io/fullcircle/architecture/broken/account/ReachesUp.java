package io.fullcircle.architecture.broken.account;

import io.fullcircle.architecture.broken.Breaks;
import io.fullcircle.architecture.broken.booking.GoodRow;

@Breaks({"import-table", "no-cycles-between-features"})
class ReachesUp {
    GoodRow row;
}

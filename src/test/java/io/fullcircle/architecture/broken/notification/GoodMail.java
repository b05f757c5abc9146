package io.fullcircle.architecture.broken.notification;

import io.fullcircle.architecture.broken.booking.GoodRow;

class GoodMail {
    GoodRow row;
}

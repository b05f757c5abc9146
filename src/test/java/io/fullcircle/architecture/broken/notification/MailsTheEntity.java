package io.fullcircle.architecture.broken.notification;

import io.fullcircle.architecture.broken.Breaks;
import io.fullcircle.architecture.broken.account.Person;

@Breaks("notification-reads-records")
class MailsTheEntity {
    Person person;
}

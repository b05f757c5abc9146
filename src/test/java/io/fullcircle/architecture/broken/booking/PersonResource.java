package io.fullcircle.architecture.broken.booking;

import io.fullcircle.architecture.broken.Breaks;
import io.fullcircle.architecture.broken.account.Person;

@Breaks("pages-and-resources-touch-no-entities")
class PersonResource {
    Object find(Person person) {
        return person;
    }
}

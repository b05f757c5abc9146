package io.fullcircle.architecture.broken.account;

import io.fullcircle.architecture.broken.Breaks;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

@Entity
@Breaks("to-one-is-lazy")
public class Person {
    @Id
    long id;

    @ManyToOne
    Person coach;

    @MappedSuperclass
    @Breaks("to-one-is-lazy")
    static class OnAGetter {
        @jakarta.persistence.OneToOne(fetch = jakarta.persistence.FetchType.EAGER)
        Person getCoach() {
            return null;
        }
    }
}

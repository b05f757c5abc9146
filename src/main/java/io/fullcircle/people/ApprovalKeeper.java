package io.fullcircle.people;

import io.fullcircle.programme.MembershipEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets approvals end with the memberships that they belong to, in the same transaction. */
@ApplicationScoped
public class ApprovalKeeper {

    @Inject
    private PeopleService people;

    void end(@Observes MembershipEnded ended) {
        people.withdrawWith(ended);
    }
}

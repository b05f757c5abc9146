package io.fullcircle.account;

import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes the mail to who signs up beside the request, which so takes as long for an address that has an account as for a new one. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignUpSender {

    private static final Log LOG = Log.of(SignUpSender.class);

    @Inject
    private SignUpService signUps;

    /** Returns at once. */
    @Asynchronous
    public void send(PendingAccount pending, String passwordHash) {
        try {
            signUps.send(pending, passwordHash);
        } catch (RuntimeException e) {
            Failure.of(e).log(LOG, e);
        }
    }
}

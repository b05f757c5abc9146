package io.fullcircle.account;

import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Writes the mail with the link beside the request that asks for it, so that the answer comes as fast for an address that nobody has as
 * for one that somebody has.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordResetSender {

    private static final Log LOG = Log.of(PasswordResetSender.class);

    @Inject
    private PasswordResetService resets;

    /**
     * Returns at once.
     *
     * @param accountId null where there is no account: then nothing is done, after the same call
     */
    @Asynchronous
    public void send(Long accountId) {
        if (accountId == null) {
            return;
        }
        try {
            resets.send(accountId);
        } catch (RuntimeException e) {
            Failure.of(e).log(LOG, e);
        }
    }
}

package io.fullcircle.account;

import io.fullcircle.account.setting.RuntimeSettings;
import io.fullcircle.shared.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether people may make an account by themselves on this installation, as the administrator has it at the moment. */
@Named("signUpSettings")
@ApplicationScoped
public class SignUpSettings {

    @Inject
    private RuntimeSettings settings;

    public boolean isOpen() {
        return settings.isSignUpOpen();
    }

    /** @throws DomainException naming {@code email} when its domain is not one of those that may sign up */
    void requireDomain(String email) {
        if (!settings.mayJoin(email)) {
            throw DomainException.invalid("email", "account.rule.domain");
        }
    }
}

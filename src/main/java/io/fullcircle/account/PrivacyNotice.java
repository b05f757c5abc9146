package io.fullcircle.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The privacy notice that people agree to. Whoever changes what it promises raises its number. */
@Named("privacyNotice")
@ApplicationScoped
public class PrivacyNotice {

    public static final int VERSION = 3;

    public int getVersion() {
        return VERSION;
    }
}

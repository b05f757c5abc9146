package io.fullcircle.account.signin;

import io.fullcircle.shared.web.NetworkAddress;

/**
 * Where somebody signs in from.
 *
 * @param userAgent what the browser says it is, or null
 * @param deviceToken the secret of the cookie by which this browser is known; one that has been here before brings its own
 */
public record Origin(NetworkAddress address, String userAgent, String deviceToken) {}

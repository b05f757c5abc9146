package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.web.ReturnAddress.Again;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home/lead", "/programme/programme?id=0190-77&tab=2", "/a?name=J%C3%B6rg"})
    void aPathOfThisSiteIsKept(String address) {
        assertEquals(address, ReturnAddress.safe(address));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.test/",
                "//evil.test/",
                "/\\evil.test",
                "\\\\evil.test",
                "evil",
                "javascript:alert(1)",
                "/a b",
                "/a\r\nSet-Cookie: x=1",
                "/%zz",
                "/é",
                "/\u0000",
                "/%5cevil.test",
                "/..//evil.test",
                "/.//evil.test",
                "/a/../b",
                "/account/./sign-in",
                "/a//b",
                "/preferences",
                "/account/forgot?asked=1",
                "/account/reset?token=x",
                "/account/sign-up",
                "/account/confirm?token=x",
                "/health/ready",
                "/api/v1/me",
                "/assets/x.css",
                "/error"
            })
    void whatMightLeadElsewhereIsNot(String address) {
        assertEquals("/", ReturnAddress.safe(address));
    }

    @Test
    void signingInNeverComesBackToSigningInOrOut() {
        assertEquals("/", ReturnAddress.safe("/account/sign-in?return=/x"));
        assertEquals("/", ReturnAddress.safe("/account/sign-out"));
    }

    @Test
    void theSignInAddressCarriesTheWayBackEncoded() {
        assertEquals("/account/sign-in", ReturnAddress.signIn("/", null, Again.NOT));
        assertEquals(
                "/account/sign-in?return=%2Fa%3Fid%3D1%26x%3D2", ReturnAddress.signIn("/a", "id=1&x=2", Again.NOT));
        assertEquals("/account/sign-in?expired=1", ReturnAddress.signIn("/", null, Again.EXPIRED));
        assertEquals("/account/sign-in?expired=1&return=%2Fa", ReturnAddress.signIn("/a", null, Again.EXPIRED));
        assertEquals("/account/sign-in?ended=1&return=%2Fa", ReturnAddress.signIn("/a", null, Again.ENDED));
    }
}

package io.fullcircle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.error.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTest {

    private static final String PASSWORD = "a long enough one";

    @Test
    void nameAndAddressAreTidiedAndThePasswordIsNot() {
        NewAccount person = NewAccount.of("  Ada Byron ", " Ada@Example.ORG ", "  twelve chars");
        assertEquals(new NewAccount("Ada Byron", "ada@example.org", "  twelve chars"), person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.co", "first.last+tag@sub.example.org", "jörg@müller.example"})
    void ordinaryAddressesAreTaken(String email) {
        assertEquals(email, NewAccount.of("Ada", email, PASSWORD).email());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "a da@example.org",
                "ada@exam ple.org",
                "ada@@example.org",
                "ada@example.org\r\nBcc: x@y.z",
                "<ada@example.org>",
                "ada@example.org,bob@example.org",
                "ada@example."
            })
    void whatIsNoAddressIsRefusedAtItsField(String email) {
        assertField("email", "Ada", email, PASSWORD);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "Ada\nByron", "Ada\u0000"})
    void aNameNeedsOneLineOfText(String name) {
        assertField("name", name, "ada@example.org", PASSWORD);
    }

    @Test
    void lengthsAreHeldAtTheirEdges() {
        assertEquals(
                120,
                NewAccount.of("x".repeat(120), "ada@example.org", PASSWORD)
                        .displayName()
                        .length());
        assertField("name", "x".repeat(121), "ada@example.org", PASSWORD);
        NewAccount.of("Ada", "ada@example.org", ofLength(Passwords.MIN_LENGTH));
        assertField("password", "Ada", "ada@example.org", ofLength(Passwords.MIN_LENGTH - 1));
        NewAccount.of("Ada", "ada@example.org", ofLength(Passwords.MAX_LENGTH));
        assertField("password", "Ada", "ada@example.org", ofLength(Passwords.MAX_LENGTH + 1));
        assertField("password", "Ada", "ada@example.org", null);
        assertField("email", "Ada", "a".repeat(250) + "@b.co", PASSWORD);
    }

    private static String ofLength(int characters) {
        return "correct horse battery staple ".repeat(10).substring(0, characters);
    }

    private static void assertField(String field, String name, String email, String password) {
        DomainException refused = assertThrows(DomainException.class, () -> NewAccount.of(name, email, password));
        assertEquals(field, refused.field());
    }
}

package io.fullcircle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.access.ApiToken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {

    private static final String TOKEN = ApiToken.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer   "})
    void oneTokenBehindTheSchemeIsTaken(String scheme) {
        assertEquals(Optional.of(TOKEN), Bearer.token(List.of(scheme + TOKEN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic ", "Bearer\t", "Bearer: ", "Bearer x "})
    void anythingElseIsNot(String scheme) {
        assertEquals(Optional.empty(), Bearer.token(List.of(scheme + TOKEN + (scheme.equals("Bearer ") ? "," : ""))));
    }

    @Test
    void twoHeadersAreNoneBecauseTheyMayDiffer() {
        assertEquals(Optional.empty(), Bearer.token(List.of("Bearer " + TOKEN, "Bearer " + TOKEN)));
        assertEquals(Optional.empty(), Bearer.token(List.of()));
    }
}

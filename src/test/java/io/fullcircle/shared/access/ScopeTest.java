package io.fullcircle.shared.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fullcircle.shared.rest.Needs;
import io.fullcircle.shared.text.Locales;
import io.fullcircle.shared.text.Messages;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @ParameterizedTest
    @EnumSource
    void everyScopeHasANameForProgramsAndWordsForPeople(Scope scope) {
        assertTrue(scope.publicName().matches("[a-z]+:(read|write)"), scope.publicName());
        assertEquals(scope, Scope.named(scope.publicName()).orElseThrow());
        Locales.ALL.forEach(
                language -> assertTrue(Messages.in(language).has("account.token.scope." + scope.name()), scope::name));
    }

    @Test
    void everyScopeIsNeededBySomething() {
        Set<Scope> needed = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.fullcircle").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Needs.class))
                        .map(JavaMethod::reflect)
                        .map(method -> method.getAnnotation(Needs.class).value())
                        .collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Scope.class), needed);
    }

    @Test
    void whatIsKeptIsReadBackAndWhatALaterVersionKnowsGivesNothing() {
        Set<Scope> some = Set.of(Scope.PROFILE_WRITE, Scope.CATALOGUE_READ);
        assertEquals("profile:write,catalogue:read", Scope.join(some));
        assertEquals(some, Scope.known("catalogue:read,later:thing,profile:write"));
        assertEquals(Set.of(), Scope.known("later:thing"));
        assertEquals(Set.of(), Scope.known(""));
    }

    @Test
    void aTokenWithoutALimitHasAllScopes() {
        Viewer viewer = new Viewer(1, null, "Ana", "a@b.org", null, null, Set.of(), java.util.List.of());
        assertEquals(EnumSet.allOf(Scope.class), TokenViewer.of(viewer, null).scopes());
        assertEquals(
                Set.of(Scope.PROFILE_READ),
                TokenViewer.of(viewer, "profile:read").scopes());
    }

    @Test
    void aFreshTokenIsRecognisableAndNeverTheSame() {
        String token = ApiToken.fresh();
        assertTrue(token.matches("fc_[A-Za-z0-9_-]{43}"), token);
        assertTrue(ApiToken.wellFormed(token));
        assertEquals(32, ApiToken.hash(token).length);
        assertTrue(!token.equals(ApiToken.fresh()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fc_",
                "fc_short",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "fc_\0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void anythingElseIsNone(String text) {
        assertTrue(!ApiToken.wellFormed(text));
    }
}

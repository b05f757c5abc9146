package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NavigationTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyItemLeadsToAPageThatExists(Role role) {
        for (NavigationItem item : Navigation.items(role, "/help/index.xhtml")) {
            assertTrue(Files.exists(Path.of("src/main/webapp" + item.path() + ".xhtml")), item.path());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theHomeIsFirstAndCurrentOnlyThere(Role role) {
        assertEquals(CurrentHome.path(role), Navigation.items(role, "/").get(0).path());
        assertEquals(List.of(CurrentHome.path(role)), current(role, CurrentHome.path(role) + ".xhtml"));
    }

    @Test
    void anItemIsCurrentOnThePagesBelowItToo() {
        assertEquals(List.of("/programme/programmes"), current(Role.LEAD, "/programme/new-cohort.xhtml"));
        assertEquals(List.of("/programme/programmes"), current(Role.LEAD, "/booking/policy.xhtml"));
        assertEquals(List.of("/catalogue/review"), current(Role.ADMINISTRATOR, "/catalogue/edit-question.xhtml"));
    }

    @Test
    void ofTwoItemsInAFolderTheOneThatNamesThePageIsCurrent() {
        assertEquals(List.of("/booking/book"), current(Role.CANDIDATE, "/booking/book.xhtml"));
        assertEquals(List.of("/booking/book"), current(Role.CANDIDATE, "/booking/confirm.xhtml"));
        for (String page : List.of("bookings", "booking", "cancel", "move", "messages", "attendance")) {
            assertEquals(List.of("/booking/bookings"), current(Role.CANDIDATE, "/booking/" + page + ".xhtml"));
        }
    }

    @Test
    void nothingIsCurrentOnAPageThatTheNavigationDoesNotName() {
        assertEquals(List.of(), current(Role.LEAD, "/help/index.xhtml"));
    }

    @Test
    void somebodyWithoutARoleHasNoNavigation() {
        assertEquals(List.of(), Navigation.items(null, "/index.xhtml"));
    }

    private static List<String> current(Role role, String viewId) {
        return Navigation.items(role, viewId).stream()
                .filter(NavigationItem::current)
                .map(NavigationItem::path)
                .toList();
    }
}

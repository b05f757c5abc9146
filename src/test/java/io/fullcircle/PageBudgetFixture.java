package io.fullcircle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.account.Passwords;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What all budgets of pages are taken with. */
abstract class PageBudgetFixture {

    static final String PASSWORD = "rain on a tin roof";
    static final int MANY = 40;

    @Inject
    private Passwords passwords;

    String hash;

    @BeforeEach
    void empty() {
        Rows.clear();
        hash = passwords.hash(PASSWORD);
    }

    static List<Integer> costs(Client client, List<String> pages) {
        return pages.stream().map(page -> cost(client, page)).toList();
    }

    static int cost(Client client, String page) {
        return Statements.during(() -> assertEquals(200, client.get(page).statusCode(), page));
    }
}

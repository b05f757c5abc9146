package io.fullcircle.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomePageTest {

    @ParameterizedTest
    @CsvSource({
        "0, evening",
        "4, evening",
        "5, morning",
        "11, morning",
        "12, afternoon",
        "17, afternoon",
        "18, evening",
        "23, evening"
    })
    void theGreetingFollowsTheHour(int hour, String part) {
        assertEquals("home.greeting." + part, HomePage.greetingKey(hour));
    }

    @Test
    void oneIsGreetedByTheFirstName() {
        assertEquals("Priya", HomePage.firstName("Priya Raman"));
        assertEquals("Lena", HomePage.firstName("Dr. Lena Fischer"));
        assertEquals("Ana", HomePage.firstName(" Ana "));
        assertEquals("X.", HomePage.firstName("X."));
    }
}

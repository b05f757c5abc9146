package io.fullcircle.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageFunctionsTest {

    @Test
    void initialsAreOfTheFirstAndTheLastName() {
        assertEquals("MO", PageFunctions.initials("Marcus Oyelaran"));
        assertEquals("JW", PageFunctions.initials("  Jan van der Weide "));
    }

    @Test
    void oneNameGivesOneLetter() {
        assertEquals("A", PageFunctions.initials("ana"));
    }

    @Test
    void lettersOutsideTheFirstPlaneStayWhole() {
        assertEquals("𐐀Ö", PageFunctions.initials("𐐨x Özil"));
    }

    @Test
    void nobodyIsAQuestionMark() {
        assertEquals("?", PageFunctions.initials(" "));
        assertEquals("?", PageFunctions.initials(null));
    }
}

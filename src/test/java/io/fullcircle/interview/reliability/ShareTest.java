package io.fullcircle.interview.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void itIsInWholePerCentAndNothingOfNothingIsNotKnown() {
        assertEquals(33, new Share(1, 3).percent());
        assertEquals(67, new Share(2, 3).percent());
        assertFalse(new Share(0, 0).known());
        assertEquals(0, new Share(0, 0).percent());
    }
}

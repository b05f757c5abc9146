package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.Viewers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationAccessTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void administratorsSeeThatAMailWentAndOnTheDemoAloneWhatItSays(Role role) {
        Viewer viewer = Viewers.holding(7, role);
        boolean is = role == Role.ADMINISTRATOR;
        assertEquals(is, NotificationAccess.maySeeOutbox(viewer));
        for (MailSettings.Way way : MailSettings.Way.values()) {
            assertEquals(is && way == MailSettings.Way.MAILBOX, NotificationAccess.maySeeContent(viewer, way));
        }
    }
}

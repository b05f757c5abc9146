package io.fullcircle.notification.calendar;

import io.fullcircle.shared.time.TimeSpan;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One mock as one of its two people has it in their calendar. There is no place in it for what the mock is about, nor for the address of
 * the other side: whoever gets the file learns no more than the page of the mock says.
 *
 * @param uid the same for both people and for every time that the mock is moved to
 * @param sequence rises with whatever changes about it; from 0
 * @param zone of this person
 * @param title one line, as it stands in a grid of days
 * @param text a few lines more
 * @param link address of the page of the mock
 * @param name of this person
 * @param email bare address of this person
 * @param organiser bare address that the platform writes from
 */
public record Appointment(
        UUID uid,
        int sequence,
        TimeSpan during,
        ZoneId zone,
        String title,
        String text,
        String link,
        String name,
        String email,
        String organiser) {}

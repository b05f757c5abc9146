package io.fullcircle.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Instant TUESDAY_EVENING = Instant.parse("2026-11-24T17:00:00Z");

    private final TimeWords english = new TimeWords(Locale.ENGLISH, BERLIN, NOW);
    private final TimeWords german = new TimeWords(Locale.GERMAN, BERLIN, NOW);

    @Test
    void anInstantIsSaidInTheOwnZone() {
        assertEquals("Tue 24 Nov, 18:00", english.dateTime(TUESDAY_EVENING));
        assertEquals("Di, 24. Nov., 18:00", german.dateTime(TUESDAY_EVENING));
        assertEquals("18:00", english.time(TUESDAY_EVENING));
        assertEquals("Tue 24 Nov", english.date(TUESDAY_EVENING));
    }

    @Test
    void theYearIsSaidOnlyWhereItIsAnother() {
        assertEquals("Tue 5 Jan 2027", english.date(LocalDate.of(2027, 1, 5)));
        assertEquals("Di, 5. Jan. 2027", german.date(LocalDate.of(2027, 1, 5)));
        assertEquals("Thu 31 Dec", english.date(LocalDate.of(2026, 12, 31)));
    }

    @Test
    void theYearIsThatOfTheReader() {
        TimeWords atMidnight = new TimeWords(Locale.ENGLISH, BERLIN, Instant.parse("2026-12-31T23:30:00Z"));
        assertEquals("Fri 1 Jan", atMidnight.date(LocalDate.of(2027, 1, 1)));
        assertEquals("Thu 31 Dec 2026", atMidnight.date(LocalDate.of(2026, 12, 31)));
    }

    @Test
    void theOtherSideHearsItsOwnHour() {
        assertEquals("12:00", english.elsewhere(TUESDAY_EVENING, ZoneId.of("America/Toronto")));
        assertEquals("22:30", english.elsewhere(TUESDAY_EVENING, ZoneId.of("Asia/Kolkata")));
    }

    @Test
    void theOtherSideHearsItsOwnDayWhereItIsAnother() {
        assertEquals("Wed 25 Nov, 02:00", english.elsewhere(TUESDAY_EVENING, ZoneId.of("Asia/Tokyo")));
        assertEquals("Mi, 25. Nov., 02:00", german.elsewhere(TUESDAY_EVENING, ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void bothSidesFitInALine() {
        ZoneId toronto = ZoneId.of("America/Toronto");
        assertEquals("Tue 24 Nov, 18:00 your time · 12:00 theirs", english.both(TUESDAY_EVENING, toronto));
        assertEquals("Di, 24. Nov., 18:00 bei dir · 12:00 dort", german.both(TUESDAY_EVENING, toronto));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, today, heute",
        "2026-11-23, tomorrow, morgen",
        "2026-11-24, in 2 days, in 2 Tagen",
        "2026-11-21, yesterday, gestern",
        "2026-11-19, 3 days ago, vor 3 Tagen"
    })
    void daysAreCountedInWords(LocalDate date, String inEnglish, String inGerman) {
        assertEquals(inEnglish, english.day(date));
        assertEquals(inGerman, german.day(date));
    }

    @Test
    void aDayBeginsAtTheReadersMidnight() {
        assertEquals("today", english.day(Instant.parse("2026-11-22T22:59:00Z")));
        assertEquals("tomorrow", english.day(Instant.parse("2026-11-22T23:00:00Z")));
    }

    @Test
    void aDayWithTheClockPutBackIsStillOneDay() {
        TimeWords saturday = new TimeWords(Locale.ENGLISH, BERLIN, Instant.parse("2026-10-24T10:00:00Z"));
        assertEquals("tomorrow", saturday.day(Instant.parse("2026-10-25T22:30:00Z")));
        assertEquals("Sun 25 Oct, 02:30", saturday.dateTime(Instant.parse("2026-10-25T00:30:00Z")));
        assertEquals("Sun 25 Oct, 02:30", saturday.dateTime(Instant.parse("2026-10-25T01:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin | Berlin, CET (UTC+1)",
                "America/New_York | New York, EST (UTC−5)",
                "Asia/Kolkata | Kolkata, IST (UTC+5:30)",
                "Europe/London | London, GMT (UTC)",
                "UTC | UTC",
                "Z | UTC",
                "+02:00 | UTC+2"
            })
    void aZoneHasAPlaceANameAndAnOffset(ZoneId zone, String words) {
        assertEquals(words, english.zone(zone));
    }

    @Test
    void aZoneIsNamedAsItIsNow() {
        TimeWords summer = new TimeWords(Locale.ENGLISH, BERLIN, Instant.parse("2026-07-01T10:00:00Z"));
        assertEquals("Berlin, CEST (UTC+2)", summer.zone());
        assertEquals("Berlin, MEZ (UTC+1)", german.zone());
        assertEquals("UTC", new TimeWords(Locale.ENGLISH, ZoneOffset.UTC, NOW).zone());
    }
}

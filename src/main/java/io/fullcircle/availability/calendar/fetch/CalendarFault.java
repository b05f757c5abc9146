package io.fullcircle.availability.calendar.fetch;

/** Why a calendar could not be read. Each has a sentence of its own on the page. */
public enum CalendarFault {
    /** There is no such name in the network. */
    NAME_UNKNOWN,
    /** The name leads into a private network, or to a port that is not the web's. */
    NOT_PUBLIC,
    /** Nobody answers there, or the answer broke off. */
    UNREACHABLE,
    /** The answer did not come in time. */
    TOO_SLOW,
    /** The other side cannot prove that it is who the address says. */
    NOT_TRUSTED,
    /** The address says that the calendar is somewhere else. */
    MOVED,
    /** The address answers with an error; the detail is its HTTP status. */
    STATUS,
    /** More bytes than a calendar may have. */
    TOO_LARGE,
    /** What is there is no calendar. */
    NO_CALENDAR,
    /** It begins like a calendar and then breaks its rules; the detail is the line, 0 where no line is to blame. */
    BROKEN,
    /** It holds more entries or repetitions than can be worked out. */
    TOO_MUCH
}

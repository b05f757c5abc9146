package io.fullcircle.availability.calendar.fetch;

/**
 * A calendar could not be read. It says why in the words of the product alone: neither the address, which is a secret, nor anything of
 * what was read may get into a log by way of an exception.
 */
public final class CalendarFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CalendarFault fault;
    private final int detail;

    public CalendarFailure(CalendarFault fault) {
        this(fault, 0);
    }

    /** @param detail what {@link CalendarFault} says of it, 0 for none */
    public CalendarFailure(CalendarFault fault, int detail) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.detail = detail;
    }

    public CalendarFault fault() {
        return fault;
    }

    public int detail() {
        return detail;
    }
}

package io.fullcircle.shared.rest;

import io.fullcircle.shared.error.DomainException;

/** How many rows of a list a program asks for. */
public final class Limit {

    private Limit() {}

    /**
     * @param text as the address has it, null for the usual number
     * @throws DomainException invalid, naming {@code limit}, for anything but a whole number from 1 to {@code most}
     */
    public static int of(String text, int usual, int most) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > most) {
            throw DomainException.invalid("limit", "shared.error.limit", most);
        }
        return Integer.parseInt(text);
    }
}

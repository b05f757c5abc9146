package io.fullcircle.availability;

/**
 * What counts as free when somebody looks for a time, because it would be given back as soon as the time is theirs.
 *
 * @param booking a mock that the time would come in the place of: neither its claims nor its place under the caps count
 */
public record Aside(long booking) {

    /** Everything counts. */
    public static final Aside NOTHING = new Aside(0);
}

package io.fullcircle.measurement.simulation;

/**
 * A case of the simulation.
 *
 * @param interviews of each candidate
 * @param met how many interviewers each candidate meets; with as many as interviews nobody is met twice
 * @param growth mean gain in ability per interview, in logits
 * @param growthSd of that gain among the candidates
 */
public record Scenario(
        String name, int candidates, int interviewers, int interviews, int met, double growth, double growthSd) {

    /** Six interviews by six interviewers, and nobody grows. */
    public static final Scenario BASE = new Scenario("base", 60, 20, 6, 6, 0, 0);

    /** Each candidate meets two interviewers only. */
    public static final Scenario TWO = new Scenario("two", 60, 20, 6, 2, 0, 0);

    /** Ten interviews. */
    public static final Scenario TEN = new Scenario("ten", 60, 20, 10, 10, 0, 0);

    /** Everybody grows, some more than others. */
    public static final Scenario GROWTH = new Scenario("growth", 60, 20, 6, 6, 0.2, 0.15);
}

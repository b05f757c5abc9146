package io.fullcircle.launcher.demo;

import java.time.ZoneId;
import java.util.List;

/** Somebody who runs mocks, or waits to be approved for it. */
record Interviewer(
        Person person,
        String headline,
        int years,
        String level,
        boolean barRaiser,
        boolean approved,
        List<String> strengths) {

    static Interviewer of(List<String> row) {
        return new Interviewer(
                new Person(row.get(0), row.get(1), ZoneId.of(row.get(2)), row.get(3)),
                row.get(4),
                Integer.parseInt(row.get(5)),
                row.get(6),
                row.get(7).equals("BAR_RAISER"),
                row.get(8).equals("APPROVED"),
                List.of(row.get(9).split(",")));
    }

    /** Who it is says enough, and interviewers are looked up many thousand times. */
    @Override
    public int hashCode() {
        return person.who().hashCode();
    }
}

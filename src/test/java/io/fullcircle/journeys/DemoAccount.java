package io.fullcircle.journeys;

/** The people of the demo programme, as {@code db/demo} makes them. */
public enum DemoAccount {
    CANDIDATE("candidate@demo.fullcircle.test"),
    INTERVIEWER("interviewer@demo.fullcircle.test"),
    LEAD("lead@demo.fullcircle.test"),
    ADMINISTRATOR("admin@demo.fullcircle.test");

    public static final String PASSWORD = "full-circle-demo";

    private final String email;

    DemoAccount(String email) {
        this.email = email;
    }

    public String email() {
        return email;
    }
}

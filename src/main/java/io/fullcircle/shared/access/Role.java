package io.fullcircle.shared.access;

/** What a person is in a programme, or, for the administrator, in the installation. One account may hold several. */
public enum Role {
    CANDIDATE,
    INTERVIEWER,
    LEAD,
    ADMINISTRATOR;

    /** The same names as constants, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String CANDIDATE = "CANDIDATE";
        public static final String INTERVIEWER = "INTERVIEWER";
        public static final String LEAD = "LEAD";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        /**
         * Everybody who has signed in, whatever they are and even if they are nothing any more: for what is people's own, such as their
         * account and the mocks they took part in.
         */
        public static final String PERSON = "PERSON";

        /** What the server's own background work runs as; no account can hold it. */
        public static final String SYSTEM = "system";

        private Names() {}
    }
}

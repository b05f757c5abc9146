package io.fullcircle.matching.ranking;

import java.util.Locale;

/** What speaks for an open time. Each is worth between nothing and its weight. */
public enum Factor {
    /** What the interviewer would listen for was heard seldom or never. */
    GAP(30),
    /** The interviewer hears best what they would listen for. */
    STRENGTH(20),
    /** The interviewer interviews at the level that the candidate prepares for. */
    LEVEL(15),
    /** The two have not met. */
    NEW_VOICE(20),
    /** It brings the candidate nearer to three different interviewers. */
    THREE_VOICES(15),
    /** The interviewer's style is one that the candidate has not met. */
    STYLE(10),
    /** The interviewer has had less to do of late than others, for what they offer. */
    LOAD(40),
    /** It makes interviewers comparable, or keeps them so. */
    LINKS(15),
    /** The two share a language. */
    LANGUAGE(20),
    /** The time of day suits both. */
    HOUR(10);

    private final int usual;

    Factor(int usual) {
        this.usual = usual;
    }

    /** Its name in forms and in the database. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The weight in a programme that has said nothing. */
    public int usual() {
        return usual;
    }
}

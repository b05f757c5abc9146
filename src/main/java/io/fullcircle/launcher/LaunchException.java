package io.fullcircle.launcher;

/**
 * A start that cannot go on. The message is one sentence for the person at the terminal; the cause goes to the launcher's log.
 */
public class LaunchException extends RuntimeException {

    public LaunchException(String sentence) {
        super(sentence);
    }

    public LaunchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

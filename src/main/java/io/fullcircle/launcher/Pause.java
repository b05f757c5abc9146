package io.fullcircle.launcher;

/** A wait between two looks at something that cannot report by itself. */
final class Pause {

    private Pause() {}

    static void ofMillis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Stopped while starting.", e);
        }
    }
}

package io.fullcircle.launcher;

/**
 * A token that was made at the command line.
 *
 * @param text the token itself, which is kept nowhere; its text form is never printed by accident
 * @param owner address of the person whose it is
 * @param reach what it may do, in words
 */
record MintedToken(String text, String owner, String reach) {

    @Override
    public String toString() {
        return "a token for " + owner;
    }
}

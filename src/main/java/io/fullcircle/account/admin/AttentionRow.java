package io.fullcircle.account.admin;

/**
 * What waits for an administrator, as counts.
 *
 * @param failedMails given up
 * @param waitingSignUps people whose mail has not been answered
 * @param leaderless programmes that nobody leads whole
 * @param suspended accounts
 * @param administrators who may sign in
 */
public record AttentionRow(
        long failedMails, long waitingSignUps, long leaderless, long suspended, long administrators) {

    /** True when nothing does. */
    public boolean calm() {
        return failedMails == 0 && waitingSignUps == 0 && leaderless == 0 && administrators > 1;
    }
}

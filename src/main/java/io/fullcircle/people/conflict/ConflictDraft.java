package io.fullcircle.people.conflict;

import io.fullcircle.account.EmailAddress;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.OneLine;
import java.util.UUID;

/**
 * What somebody declares, checked: that they have a conflict of interest with exactly one of these.
 *
 * @param other public id of somebody's account, or null
 * @param email the address of somebody, whether they are here or not; in lower case, or empty
 * @param employer where somebody works, or empty
 * @param note 0 to {@value #MAX_NOTE} characters on one line, for leads to read
 */
public record ConflictDraft(UUID other, String email, String employer, ConflictReason reason, String note) {

    /** Most characters of a note. */
    public static final int MAX_NOTE = 300;

    /** Most characters of the name of an employer. */
    public static final int MAX_EMPLOYER = 80;

    /** @throws DomainException naming the field at fault: {@code other}, {@code email}, {@code employer}, {@code reason} or {@code note} */
    public ConflictDraft {
        email = blank(email)
                ? ""
                : EmailAddress.of(email)
                        .orElseThrow(() -> DomainException.invalid("email", "people.conflict.rule.email"));
        employer = blank(employer)
                ? ""
                : OneLine.of(employer, MAX_EMPLOYER)
                        .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
                        .orElseThrow(() ->
                                DomainException.invalid("employer", "people.conflict.rule.employer", MAX_EMPLOYER));
        int said = (other == null ? 0 : 1) + (email.isEmpty() ? 0 : 1) + (employer.isEmpty() ? 0 : 1);
        if (said != 1) {
            throw DomainException.invalid(
                    said == 0 || employer.isEmpty() ? "email" : "employer", "people.conflict.rule.one");
        }
        if (reason == null) {
            throw DomainException.invalid("reason", "people.conflict.rule.reason");
        }
        note = blank(note)
                ? ""
                : OneLine.of(note, MAX_NOTE)
                        .orElseThrow(() -> DomainException.invalid("note", "people.conflict.rule.note", MAX_NOTE));
    }

    /** With somebody who is known. */
    public static ConflictDraft with(UUID other, ConflictReason reason, String note) {
        return new ConflictDraft(other, "", "", reason, note);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

package io.fullcircle.account.audit;

import io.fullcircle.shared.audit.AuditAction;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Actions that are looked for together. Each stands in one group; its words are {@code account.audit.group.NAME}. */
public enum AuditGroup {
    GETTING_IN(
            AuditAction.SIGNED_IN,
            AuditAction.SIGN_IN_FAILED,
            AuditAction.SIGNED_OUT,
            AuditAction.SIGN_IN_REVOKED,
            AuditAction.SIGN_IN_STOLEN),
    ACCOUNT(
            AuditAction.ACCOUNT_MADE,
            AuditAction.PASSWORD_CHANGED,
            AuditAction.PASSWORD_RESET,
            AuditAction.PASSWORD_LINK_SENT,
            AuditAction.EMAIL_CHANGE_ASKED,
            AuditAction.EMAIL_CHANGED,
            AuditAction.EMAIL_CHANGE_CANCELLED,
            AuditAction.NAME_CHANGED,
            AuditAction.ACCOUNT_SUSPENDED,
            AuditAction.ACCOUNT_RESTORED,
            AuditAction.TOKEN_MADE,
            AuditAction.TOKEN_REVOKED,
            AuditAction.SIGN_UP_RESENT,
            AuditAction.SIGN_UP_REMOVED),
    ROLES(
            AuditAction.ROLE_GIVEN,
            AuditAction.ROLE_ENDED,
            AuditAction.INVITED,
            AuditAction.INVITATION_WITHDRAWN,
            AuditAction.INTERVIEWER_APPROVED,
            AuditAction.APPROVAL_WITHDRAWN),
    MOCKS(
            AuditAction.MOCK_BOOKED,
            AuditAction.MOCK_MOVED,
            AuditAction.MOCK_CANCELLED,
            AuditAction.MOCK_GIVEN,
            AuditAction.MOCK_LINKED,
            AuditAction.PRINCIPLES_CHANGED),
    READING(AuditAction.FEEDBACK_READ, AuditAction.REPORT_READ, AuditAction.PRINCIPLES_READ, AuditAction.MAIL_READ),
    CATALOGUE(AuditAction.QUESTIONS_EXPORTED, AuditAction.QUESTIONS_IMPORTED, AuditAction.IMPORT_UNDONE),
    INSTALLATION(AuditAction.SETTING_CHANGED, AuditAction.AUDIT_EXPORTED);

    private final Set<AuditAction> actions;

    AuditGroup(AuditAction first, AuditAction... others) {
        actions = EnumSet.of(first, others);
    }

    /** In the order in which they are declared. */
    public List<AuditAction> actions() {
        return List.copyOf(actions);
    }

    /** The actions that a word means, the name of a group or of an action; none for what is neither, which means all of them. */
    static Set<AuditAction> meant(String word) {
        EnumSet<AuditAction> meant = EnumSet.noneOf(AuditAction.class);
        Arrays.stream(values()).filter(g -> g.name().equals(word)).forEach(g -> meant.addAll(g.actions));
        Arrays.stream(AuditAction.values()).filter(a -> a.name().equals(word)).forEach(meant::add);
        return meant;
    }
}

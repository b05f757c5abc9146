package io.fullcircle.shared.audit;

/** What the audit log writes down. The name is stored, so none is renamed; its words are {@code account.audit.action.NAME}. */
public enum AuditAction {
    // Getting in
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SIGN_IN_REVOKED,
    SIGN_IN_STOLEN,
    // The account
    ACCOUNT_MADE,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    PASSWORD_LINK_SENT,
    EMAIL_CHANGE_ASKED,
    EMAIL_CHANGED,
    EMAIL_CHANGE_CANCELLED,
    NAME_CHANGED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_RESTORED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    SIGN_UP_RESENT,
    SIGN_UP_REMOVED,
    // Who is what
    ROLE_GIVEN,
    ROLE_ENDED,
    INVITED,
    INVITATION_WITHDRAWN,
    INTERVIEWER_APPROVED,
    APPROVAL_WITHDRAWN,
    // Mocks of others
    MOCK_BOOKED,
    MOCK_MOVED,
    MOCK_CANCELLED,
    MOCK_GIVEN,
    MOCK_LINKED,
    // Others' judgement
    FEEDBACK_READ,
    REPORT_READ,
    PRINCIPLES_READ,
    PRINCIPLES_CHANGED,
    // The catalogue
    QUESTIONS_EXPORTED,
    QUESTIONS_IMPORTED,
    IMPORT_UNDONE,
    // The installation
    MAIL_READ,
    SETTING_CHANGED,
    AUDIT_EXPORTED
}

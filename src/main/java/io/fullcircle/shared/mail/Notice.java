package io.fullcircle.shared.mail;

/**
 * Something that a person is told: always in the product, and by mail where they want that.
 *
 * @param accountId whom it is for
 * @param programmeId in which programme; null where it has to do with none. Its leads see that the mail was sent, not what it says
 * @param kind stored name of the kind, by which people choose what comes by mail
 * @param path the page that it is about, from the root of this site
 * @param byMail whether it also goes by mail
 * @param unsubscribe the address at which they say that they want no more mails of this kind; null where there is no choice
 * @param mail what is said; its subject is the line that stands in the product
 */
public record Notice(
        long accountId, Long programmeId, String kind, String path, boolean byMail, String unsubscribe, Mail mail) {}

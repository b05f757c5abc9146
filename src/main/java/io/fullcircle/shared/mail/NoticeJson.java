package io.fullcircle.shared.mail;

import io.fullcircle.shared.persistence.Uuid7;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;

/** Notices as the database takes them, any number in one statement. */
final class NoticeJson {

    private NoticeJson() {}

    static String of(List<Notice> notices, Instant now) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        notices.forEach(notice -> all.add(one(notice, now)));
        return all.build().toString();
    }

    private static JsonObjectBuilder one(Notice notice, Instant now) {
        Mail mail = notice.mail();
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("mail", Uuid7.at(now).toString())
                .add("notice", Uuid7.at(now).toString())
                .add("account", notice.accountId())
                .add("kind", notice.kind())
                .add("path", notice.path())
                .add("by_mail", notice.byMail())
                .add("recipient", mail.recipient())
                .add("language", mail.language().getLanguage())
                .add("subject", mail.subject())
                .add("content", mail.text())
                .add("expires", now.plus(mail.lasts()).toString());
        if (notice.programmeId() != null) {
            row.add("programme", notice.programmeId());
        }
        if (notice.unsubscribe() != null) {
            row.add("unsubscribe", notice.unsubscribe());
        }
        if (mail.calendar() != null) {
            row.add("calendar", mail.calendar().ics())
                    .add("method", mail.calendar().method().name());
        }
        return row;
    }
}

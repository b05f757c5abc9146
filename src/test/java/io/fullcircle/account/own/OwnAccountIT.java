package io.fullcircle.account.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.ConsentService;
import io.fullcircle.account.PrivacyNotice;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people change about their own account: name and photo; and what they agreed to. */
@ExtendWith(ArquillianExtension.class)
class OwnAccountIT {

    @Inject
    private As as;

    @Inject
    private OwnAccountService own;

    @Inject
    private PhotoQueries photos;

    @Inject
    private ConsentService consents;

    @Inject
    private ViewerQueries viewers;

    private long cy;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void fill() {
        Rows.clear();
        cy = People.account("cy@example.org", "x");
    }

    @Test
    void nameLanguageAndZoneAreTakenTogetherOrNotAtAll() throws Exception {
        change("  Cy 🎯 Núñez ", "de", "Asia/Kolkata");
        assertEquals("Cy 🎯 Núñez", viewer(cy).displayName());
        assertEquals("Asia/Kolkata", viewer(cy).zone().getId());
        assertEquals("de", viewer(cy).locale().getLanguage());
        assertEquals(1, audited("NAME_CHANGED"));
        change("Cy 🎯 Núñez", "en", "Asia/Kolkata");
        assertEquals(1, audited("NAME_CHANGED"), "the same name is no change");
        for (String[] bad : new String[][] {
            {"\u200B", "de", "UTC", "name"}, {"a\u0000b", "de", "UTC", "name"}, {"x".repeat(121), "de", "UTC", "name"},
            {"Bo", "tlh", "UTC", "language"}, {"Bo", "de", "Mars/Olympus", "timeZone"}, {null, "de", "UTC", "name"}
        }) {
            DomainException refused = assertThrows(DomainException.class, () -> change(bad[0], bad[1], bad[2]));
            assertEquals(bad[3], refused.field());
            assertEquals("Cy 🎯 Núñez", viewer(cy).displayName());
            assertEquals("en", viewer(cy).locale().getLanguage());
        }
    }

    private void change(String name, String language, String zone) throws Exception {
        as.role(Role.CANDIDATE, Executors.callable(() -> own.change(viewer(cy), name, language, zone)));
    }

    @Test
    void aPhotoIsSeenByThoseWhoSeeThePersonUntilItIsTakenAway() {
        long autumn = People.programme("Autumn");
        long spring = People.programme("Spring");
        long peer = member(autumn, "peer@example.org");
        long stranger = member(spring, "stranger@example.org");
        long gone = member(autumn, "gone@example.org");
        Rows.update("update membership set ended_at = now() where account_id = ?", gone);
        People.member(autumn, null, cy, Role.INTERVIEWER);
        UUID id = UUID.fromString(People.publicId("account", cy));
        assertEquals(Optional.empty(), photos.photo(viewer(cy), id));
        own.show(viewer(cy), new byte[] {1, 2, 3});
        own.show(viewer(cy), new byte[] {4, 5});
        assertEquals(2, photos.photo(viewer(cy), id).orElseThrow().content().length);
        assertTrue(photos.photo(viewer(peer), id).isPresent());
        assertFalse(photos.photo(viewer(stranger), id).isPresent());
        assertFalse(photos.photo(viewer(gone), id).isPresent());
        assertFalse(photos.photo(viewer(cy), UUID.randomUUID()).isPresent());
        assertTrue(viewer(cy).photoAt() != null);
        own.hide(viewer(cy));
        own.hide(viewer(cy));
        assertFalse(photos.photo(viewer(cy), id).isPresent());
        assertEquals(0, Rows.number("select count(*) from account_photo"));
        assertEquals(null, viewer(cy).photoAt());
    }

    @Test
    void whatSomebodyAgreedToIsKeptWithItsVersion() {
        Rows.update("delete from consent");
        assertEquals(0, viewer(cy).agreed());
        Rows.update("insert into consent (account_id, notice_version, given_at) values (?, 1, now())", cy);
        assertEquals(1, viewer(cy).agreed());
        consents.agree(cy);
        consents.agree(cy);
        assertEquals(PrivacyNotice.VERSION, viewer(cy).agreed());
        assertEquals(2, Rows.number("select count(*) from consent"));
    }

    private static long member(long programme, String email) {
        long account = People.account(email, "x");
        People.member(programme, People.cohort(programme, email), account, Role.CANDIDATE);
        return account;
    }

    private static long audited(String action) {
        return Rows.number("select count(*) from audit_entry where action = ?", action);
    }

    private Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }
}

package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class OwnAccountJourney extends InBrowser {

    private static final String ZONE_NOTICE = ".fc-zone";

    @Test
    void aNameShowsAtOnceAndAWrongOneIsRefusedWithAllThatWasTyped() {
        person("rename@example.org", "Rena May", "Europe/Berlin");
        Visitor rena = visitor(Look.NARROW_LIGHT).signIn("rename@example.org");
        Page page = rena.open("/account/profile").page();
        rena.checkAccessible().checkFits();
        field(page, "name").fill("\u200B \u00A0");
        field(page, "language").selectOption("de");
        press(page, "Save");
        assertThat(field(page, "name")).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "language")).hasValue("de");
        rena.checkAccessible();
        field(page, "name").fill("Réna <b>M</b> 🎯 =1+1");
        press(page, "Save");
        assertThat(page.getByText("Gespeichert.")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(field(page, "name")).hasValue("Réna <b>M</b> 🎯 =1+1");
        assertThat(page.locator(".fc-menu-who .name").last()).containsText("<b>M</b>");
        rena.checkAccessible().checkFits();
    }

    @Test
    void aPhotoIsDrawnAnewShownAndTakenAway() throws IOException {
        person("photo@example.org", "Pho To", "Europe/Berlin");
        Visitor visitor = visitor(Look.WIDE_DARK).signIn("photo@example.org");
        Page page = visitor.open("/account/profile").page();
        String png = "image/png";
        refused(page, new FilePayload("a.png", png, new byte[0]), "Choose a file first");
        refused(page, new FilePayload("a.gif", "image/gif", bytes("GIF89a")), "We take JPEG and PNG");
        refused(page, new FilePayload("a.png", png, bytes("<svg onload='alert(1)'/>")), "We take JPEG and PNG");
        refused(page, new FilePayload("a.jpg", "image/jpeg", bytes("\u00FF\u00D8\u00FF…")), "cannot read this picture");
        visitor.checkAccessible().checkFits();
        page.locator("[id='p:photo']").setInputFiles(new FilePayload("große Datei.png", png, picture(900, 300)));
        press(page, "Use this photo");
        assertThat(page.getByText("That is you now.")).isVisible();
        Locator face = page.locator(".fc-account > summary img");
        assertEquals(256, ((Number) face.evaluate("e => e.decode().then(() => e.naturalWidth)")).intValue());
        assertThat(face).hasAttribute("alt", "");
        visitor.checkAccessible().checkFits();
        String address = face.getAttribute("src");
        assertEquals(200, status(visitor, address));
        assertEquals(404, status(visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE), address));
        assertEquals(200, status(visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR), address));
        assertEquals(303, status(visitor(Look.WIDE_LIGHT), address));
        press(page, "Remove the photo");
        assertThat(page.getByText("Your photo is removed")).isVisible();
        assertThat(page.locator("main img")).hasCount(0);
        assertEquals(404, status(visitor, address));
    }

    @Test
    void whoIsInAnotherZoneIsAskedOnceAndEitherAnswerHolds() {
        person("zone@example.org", "Zo Ne", "Asia/Tokyo");
        Visitor visitor = visitor(Look.NARROW_DARK).signIn("zone@example.org");
        Page page = visitor.open("/help/").page();
        assertThat(page.locator(ZONE_NOTICE)).containsText("You seem to be in Berlin; your times are shown for Tokyo");
        visitor.checkAccessible().checkFits();
        press(page, "Keep");
        assertTrue(visitor.path().startsWith("/help/"), visitor.path());
        assertThat(page.locator(ZONE_NOTICE)).isHidden();
        assertThat(page.locator("footer")).containsText("Tokyo");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("fc_zone"));
        visitor.open("/account/notices");
        press(page, "Change");
        assertThat(page.locator("footer")).containsText("Times in Berlin");
        assertThat(page.locator(ZONE_NOTICE)).isHidden();
        // The same clocks under another name are no other zone.
        server().update("update account set time_zone = 'Arctic/Longyearbyen' where email = 'zone@example.org'");
        visitor.open("/account/notices");
        assertThat(page.locator("footer")).containsText("Longyearbyen");
        assertThat(page.locator(ZONE_NOTICE)).isHidden();
    }

    @Test
    void anAddressChangesWhenBothMailsAreAnswered() {
        person("before@example.org", "Be Fore", "Europe/Berlin");
        Visitor visitor = visitor(Look.WIDE_LIGHT).signIn("before@example.org");
        Visitor phone = visitor(Look.NARROW_DARK).signIn("before@example.org");
        Page page = visitor.open("/account/profile").page();
        page.locator("[id='e:email']").fill("after@example.org");
        page.locator("[id='e:current']").fill("not my password");
        press(page, "Ask both addresses");
        assertThat(page.getByText("That is not your current password.")).isVisible();
        assertThat(page.locator("[id='e:email']")).hasValue("after@example.org");
        visitor.checkAccessible();
        page.locator("[id='e:current']").fill(DemoAccount.PASSWORD);
        press(page, "Ask both addresses");
        assertThat(page.getByText("You want after@example.org instead")).isVisible();
        visitor.checkAccessible().checkFits();

        Visitor stranger = visitor(Look.NARROW_LIGHT).open(link("after@example.org", 0));
        assertThat(stranger.page().locator("h1")).hasText("Change the address?");
        stranger.checkAccessible().checkFits();
        assertThat(stranger.page().getByRole(AriaRole.BUTTON, named("It was not me")))
                .hasCount(0);
        press(stranger.page(), "Yes, change it");
        assertThat(stranger.page().locator("h1")).hasText("Thank you, one more yes");
        stranger.checkAccessible().checkFits();
        visitor.open(link("before@example.org", 0));
        press(page, "Yes, change it");
        assertThat(page.locator("h1")).hasText("The address is changed");
        visitor.checkAccessible().checkFits();
        visitor.open("/account/profile");
        assertThat(page.locator(".acc-address")).hasText("after@example.org");
        phone.open("/account/profile");
        assertTrue(phone.path().startsWith("/account/sign-in"), phone.path());
        phone.signIn("after@example.org");
    }

    @Test
    void whoDidNotAskCallsItOffAndIsToldToChangeThePassword() {
        person("victim@example.org", "Vic Tim", "Europe/Berlin");
        Visitor visitor = visitor(Look.WIDE_DARK).signIn("victim@example.org");
        Page page = visitor.open("/account/profile").page();
        page.locator("[id='e:email']").fill("thief@example.org");
        page.locator("[id='e:current']").fill(DemoAccount.PASSWORD);
        press(page, "Ask both addresses");
        assertThat(page.getByText("We have written to both addresses")).isVisible();
        Visitor owner = visitor(Look.NARROW_LIGHT).open(link("victim@example.org", 1));
        assertThat(owner.page().getByRole(AriaRole.BUTTON, named("Yes, change it")))
                .hasCount(0);
        owner.checkAccessible().checkFits();
        press(owner.page(), "It was not me, call it off");
        assertThat(owner.page().locator("h1")).hasText("Called off");
        assertThat(owner.page().getByText("Somebody knew your password")).isVisible();
        owner.checkAccessible();
        owner.open(link("thief@example.org", 0));
        assertThat(owner.page().locator("h1")).hasText("Called off");
        assertEquals("1", server().text("select count(*) from account where email = 'victim@example.org'"));
    }

    @Test
    void noticesAreChosen() {
        Visitor noah = visitor(Look.NARROW_DARK).signIn("noah@demo.fullcircle.test");
        Page page = noah.open("/account/notices").page();
        assertThat(page.locator("h1")).hasText("Nachrichten");
        noah.checkAccessible().checkFits();
        page.getByLabel("ein Probeinterview angefragt, gebucht oder verlegt ist")
                .uncheck();
        press(page, "Speichern");
        assertThat(page.getByText("Gespeichert.")).isVisible();
        assertThat(page.getByLabel("ein Probeinterview angefragt, gebucht oder verlegt ist"))
                .not()
                .isChecked();
        page.getByLabel("ein Probeinterview angefragt, gebucht oder verlegt ist")
                .check();
        press(page, "Speichern");
        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        admin.open("/account/notices").checkAccessible().checkFits();
        assertThat(admin.page().locator("main input[type=checkbox]")).hasCount(0);
    }

    @Test
    void whoHasNotAgreedToThePresentNoticeIsAskedOnceAndGoesOn() {
        person("asked@example.org", "As Ked", "Europe/Berlin");
        Visitor visitor = visitor(Look.NARROW_LIGHT).signIn("asked@example.org");
        Page page = visitor.open("/account/profile").page();
        server().update("update consent set notice_version = 1 where account_id ="
                + " (select id from account where email = 'asked@example.org')");
        field(page, "name").fill("As Ked Again");
        press(page, "Save");
        assertThat(page.locator("h1")).hasText("The privacy notice has changed");
        assertEquals(
                "As Ked Again", server().text("select display_name from account where email = 'asked@example.org'"));
        visitor.checkAccessible().checkFits();
        visitor.open("/account/security?x=1");
        visitor.open("/help/privacy");
        assertThat(page.locator("h1")).not().hasText("The privacy notice has changed");
        visitor.open("/account/security?x=1");
        press(page, "I have read it and agree");
        page.waitForURL(Pattern.compile(".*/account/security\\?x=1$"));
        visitor.open("/account/notices");
        assertThat(page.locator("h1")).hasText("Notices");
        server().update(
                        "delete from consent where account_id = (select id from account where email = 'asked@example.org')");
        visitor.open("/account/notices");
        assertThat(page.locator("h1")).hasText("Before you go on");
        press(page, "Sign out");
        assertTrue(visitor.path().startsWith("/account/sign-in"), visitor.path());
    }

    private void refused(Page page, FilePayload file, String words) {
        page.locator("[id='p:photo']").setInputFiles(file);
        press(page, "Use this photo");
        assertThat(page.locator("[id='p:photo-field'] .err")).containsText(words);
    }

    /** A link of the newest mail to this address, on this site; the first is 0. */
    private String link(String recipient, int which) {
        String mail = server().text(
                        "select content from outbox_mail where recipient = ? order by created_at desc, id desc limit 1",
                        recipient);
        List<String> links = Pattern.compile("\\S+(/account/email\\?token=\\S+)")
                .matcher(mail)
                .results()
                .map(found -> found.group(1))
                .toList();
        return links.get(which);
    }

    /** Somebody with an account of their own, in no programme, under the password of the demo. */
    private void person(String email, String name, String zone) {
        server().update(
                        "insert into account (id, public_id, email, display_name, password_hash, time_zone, created_at)"
                                + " select nextval('account_seq'), uuidv7(), ?, ?, password_hash, ?, now() from account where email = ?",
                        email,
                        name,
                        zone,
                        DemoAccount.CANDIDATE.email());
        server().allAgree();
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

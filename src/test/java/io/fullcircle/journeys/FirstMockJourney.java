package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fullcircle.shared.time.TimeWords;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

/** From the link that the first start of a production server prints, with nobody in it, to the first mock; every mail goes over the wire. */
class FirstMockJourney extends InBrowser {

    private static final String PASSWORD = "wind in the dry reeds";
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/programme/invitation\\?token=\\S+)");

    private final LocalDate day = LocalDate.now(LAGOS).plusDays(10);
    private final Instant start = day.atTime(LocalTime.of(18, 0)).atZone(LAGOS).toInstant();
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private RunningServer production;

    /** No demo, a mail server, and a database that nobody has used. */
    @Override
    protected RunningServer server(ExtensionContext context) {
        post.start();
        production = RunningServer.start(
                "first-mock",
                Map.of(
                        "APP_MAIL_HOST", "127.0.0.1",
                        "APP_MAIL_PORT", String.valueOf(post.getSmtp().getPort()),
                        "APP_MAIL_TLS", "none",
                        "APP_MAIL_FROM", "Coaching <coaching@example.org>"));
        return production;
    }

    @AfterEach
    void stop() {
        post.stop();
        if (production != null) {
            production.close();
        }
    }

    @Test
    void fromTheSetUpLinkToTheFirstMock() throws Exception {
        Visitor admin = setsUp();
        makesAProgramme(admin);
        invite(admin, "Lea Brandt <lea@example.org>", "LEAD");
        Visitor lea = accepts(Look.WIDE_LIGHT, "lea@example.org", "Lea Brandt", "Europe/Berlin");
        assertEquals("/home/lead", lea.path());
        lea.checkAccessible().checkFits();
        lea.page().getByRole(AriaRole.LINK, named("First programme")).first().click();
        invite(lea, "ines@example.org", "INTERVIEWER");
        invite(lea, "Name;E-mail\nNora Keller;nora@example.org\nsomebody without", "CANDIDATE");

        Visitor ines = accepts(Look.WIDE_DARK, "ines@example.org", "Ines Okafor", LAGOS.getId());
        describesHerself(ines);
        approves(lea);
        opensAnEvening(ines);
        Visitor nora = accepts(Look.NARROW_LIGHT, "nora@example.org", "Nora Keller", ZURICH.getId());
        String mock = books(nora);
        seesItInBothZones(ines, mock);
        assertEquals(3, invitations(), "one mail to each who was invited");
    }

    private Visitor setsUp() {
        Visitor admin = visitor(Look.WIDE_LIGHT).open(server().setUpPath());
        Page page = admin.page();
        field(page, "name").fill("Ada Admin");
        field(page, "email").fill("ada@example.org");
        field(page, "password").fill(PASSWORD);
        field(page, "agreed").check();
        press(page, "Create the account");
        page.waitForURL(url -> url.endsWith("/home/administrator"));
        admin.checkAccessible().checkFits();
        return admin;
    }

    private static void makesAProgramme(Visitor admin) {
        Page page = admin.page();
        page.getByRole(AriaRole.LINK, named("Make the programme")).click();
        field(page, "name").fill("First programme");
        press(page, "Make the programme");
        assertThat(page.locator("h1")).hasText("First programme");
        admin.checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Make a cohort")).click();
        field(page, "name").fill("Seniors");
        press(page, "Make the cohort");
        assertThat(page.getByText("The cohort “Seniors” is made.")).isVisible();
    }

    /** Invites by the form of the programme; of a list, whoever the preview shows. */
    private static void invite(Visitor by, String people, String role) {
        Page page = by.page();
        page.getByRole(AriaRole.LINK, named("Invite people")).click();
        field(page, "people").fill(people);
        field(page, "role").selectOption(role);
        if (role.equals("LEAD")) {
            field(page, "cohort").selectOption("");
        }
        press(page, "Invite");
        if (people.contains("\n")) {
            assertThat(page.locator("#preview")).hasText("One person will get a mail, one line needs a look");
            press(page, "Invite this one person");
        }
        assertThat(page.locator("h1")).hasText("First programme");
        assertThat(page.locator(".fc-messages")).containsText("is invited");
    }

    /** Opens the mail, makes the account, and is in. */
    private Visitor accepts(Look look, String email, String name, String zone) throws Exception {
        Visitor visitor = visitor(look).open(link(email));
        Page page = visitor.page();
        assertThat(page.locator("h1")).hasText("Welcome to First programme");
        field(page, "name").fill(name);
        field(page, "password").fill(PASSWORD);
        field(page, "timeZone").selectOption(zone);
        field(page, "agreed").check();
        press(page, "Accept and come in");
        page.waitForURL(url -> url.contains("/home/"));
        return visitor;
    }

    private static void describesHerself(Visitor ines) {
        Page page = ines.page();
        page.getByRole(AriaRole.LINK, named("Say what you are strong in")).click();
        field(page, "headline").fill("Principal engineer, payments");
        field(page, "years").fill("8");
        field(page, "interviewerLevel").selectOption("SENIOR");
        for (String principle : List.of("Dive Deep", "Ownership", "Customer Obsession")) {
            page.getByLabel(principle).check();
        }
        press(page, "Save");
        assertThat(page.getByText("Saved.")).isVisible();
        ines.open("/home/interviewer").checkAccessible().checkFits();
        assertThat(page.getByText("First programme has not approved you yet")).isVisible();
    }

    private static void approves(Visitor lea) {
        Page page = lea.page();
        page.getByRole(AriaRole.LINK, named("Interviewers and approvals")).click();
        page.getByRole(AriaRole.BUTTON, named("Approve Ines Okafor")).click();
        assertThat(page.getByText("Ines Okafor is approved")).isVisible();
    }

    private void opensAnEvening(Visitor ines) {
        Page page = ines.open("/home/interviewer").page();
        page.getByRole(AriaRole.LINK, named("Open times")).first().click();
        field(page, "date").fill(day.toString());
        field(page, "from").fill("18:00");
        field(page, "to").fill("20:00");
        press(page, "Open this time");
        assertThat(page.locator(".fc-messages")).containsText("18:00–20:00");
    }

    /** Says what she prepares for and books the evening. Returns the path of the mock. */
    private String books(Visitor nora) {
        Page page = nora.page();
        page.getByRole(AriaRole.LINK, named("Say what you prepare for")).click();
        field(page, "jobFamily").selectOption("SOFTWARE_ENGINEER");
        field(page, "level").selectOption("SENIOR");
        press(page, "Save");
        assertThat(page.getByText("Saved.")).isVisible();
        nora.open("/home/candidate").checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Book a mock")).click();
        nora.open("/booking/book?from=" + start.atZone(ZURICH).toLocalDate());
        TimeWords words = new TimeWords(Locale.ENGLISH, ZURICH, Instant.now());
        page.locator(".bk-time")
                .filter(new Locator.FilterOptions().setHasText(words.time(start) + " your time"))
                .first()
                .click();
        press(page, "Book this mock");
        assertThat(page.locator("h1")).hasText("Mock with Ines Okafor");
        assertThat(page.locator(".bk-big")).containsText(words.time(start));
        assertThat(page.locator("main")).containsText("18:00");
        assertThat(page.locator("main")).containsText("Lagos");
        return nora.path();
    }

    private void seesItInBothZones(Visitor ines, String mock) {
        Page page = ines.open("/home/interviewer").page();
        TimeWords words = new TimeWords(Locale.ENGLISH, ZURICH, Instant.now());
        assertThat(page.locator(".home-next h2")).containsText("18:00");
        assertThat(page.locator(".home-next .zones")).containsText(words.time(start));
        ines.open(mock);
        assertThat(page.locator("h1")).hasText("Mock with Nora Keller");
        assertThat(page.locator(".bk-big")).containsText("18:00");
        assertThat(page.locator("main")).containsText("Zurich");
        ines.open("/home/interviewer");
        page.getByRole(AriaRole.LINK, named("Open the workspace")).click();
        assertTrue(ines.path().startsWith("/interview/workspace?id="), ines.path());
        assertThat(page.locator("main")).containsText("Nora Keller");
        ines.checkAccessible();
    }

    /** The path in the newest mail to this address, once it has come. */
    private String link(String email) throws MessagingException, IOException {
        assertTrue(post.waitForIncomingEmail(Duration.ofSeconds(20).toMillis(), 1), "no mail at all");
        for (int i = 0; i < 100; i++) {
            List<MimeMessage> mails = Arrays.asList(post.getReceivedMessages());
            for (int at = mails.size() - 1; at >= 0; at--) {
                if (mails.get(at).getHeader("To", null).contains(email)) {
                    Matcher link = LINK.matcher(text(mails.get(at)));
                    assertTrue(link.find(), "the mail has a link");
                    return link.group(1);
                }
            }
            pause();
        }
        throw new AssertionError("no mail to " + email);
    }

    /** What a mail says to who reads it as text, which comes before any other form of it. */
    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        return content instanceof Multipart parts ? text(parts.getBodyPart(0)) : content.toString();
    }

    private long invitations() throws MessagingException, IOException {
        long count = 0;
        for (MimeMessage mail : post.getReceivedMessages()) {
            count += text(mail).contains("/programme/invitation?token=") ? 1 : 0;
        }
        return count;
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
}

package io.fullcircle.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fullcircle.shared.settings.Setting;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every field of every form of every page, as everybody sees it, is sent what should not be in it. Nobody lists the fields: they are found
 * in the pages, so a new one is swept from its first day, and a new page that is not found fails here. It has a server of its own,
 * for nothing is afterwards as it was.
 */
class BadInputProof {
    /** The root leads on, the demo has an administrator already, and nobody in it has agreed to an older notice. */
    private static final Set<String> UNSEEN = Set.of("/", "/account/setup", "/account/consent", "/notification/open");

    private static final Pattern CHOICE = Pattern.compile(
            "name=\"programme\" value=\"([\\w-]+)\".*?name=\"time\" value=\"([\\w-]+)_([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern MAILED = Pattern.compile("https://[^/\\s]+(/\\S+\\?token=[\\w-]+)");
    private static final List<String> FORGETFUL = List.of("tom", "lina", "sofia", "priya");

    private static RunningServer server;

    /** Public id of a mock that is on. */
    private static String on;

    /** Public id of a programme in which an interviewer is not approved. */
    private static String elsewhere;

    /** Public id of a mock to come of two others, which a lead can give to somebody else. */
    private static String coming;

    private final Map<DemoAccount, Caller> callers = new LinkedHashMap<>();
    private final List<Crawl> crawls = new ArrayList<>();
    private final Set<String> swept = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private int sent;

    @BeforeAll
    static void start() {
        server = RunningServer.start(
                "bad-input", Map.of(Setting.BASE_URL.variable(), "https://coaching.example.org"), "--demo");
        // One mock is on: whoever is in it can say that they came, and who did not.
        on = server.text(
                "update booking set starts_at = now() - interval '12 minutes', ends_at = now() + interval '48 minutes' where id ="
                        + " (select b.id from booking b join account i on i.id = b.interviewer_id where i.email = ? and"
                        + " b.state = 'CONFIRMED' and b.ends_at < now() order by b.starts_at limit 1) returning public_id::text",
                DemoAccount.INTERVIEWER.email());
        assertNotNull(on, "the demo has a mock that waits for her feedback");
        Evenings evenings = new Evenings(server, 30);
        evenings.open("mara@demo.fullcircle.test", 0);
        coming = evenings.booked("adaeze@demo.fullcircle.test", "kenji@demo.fullcircle.test", evenings.at(0));
        elsewhere = server.text(
                "with p as (insert into programme (id, public_id, name, created_at) values (4000000, uuidv7(), 'Elsewhere', now()) returning id,"
                        + " public_id), m as (insert into membership (id, public_id, programme_id, account_id, role, joined_at) select 4000000,"
                        + " uuidv7(), p.id, a.id, 'INTERVIEWER', now() from p, account a where a.email = ?) select public_id::text from p",
                DemoAccount.INTERVIEWER.email());
    }

    /** Where a mail says that no more of its kind are wanted. */
    private static String unwanted() {
        return "/notification/unsubscribe?kind=MESSAGE&key="
                + server.text(
                        "select unsubscribe_key::text from account where email = ?", DemoAccount.INTERVIEWER.email());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> whateverIsSentToAnyFieldNothingBreaksAndNothingComesBackRaw() {
        Stream<Supplier<Stream<DynamicTest>>> parts =
                Stream.of(this::mailed, this::signedIn, this::mailed, this::afterwards);
        return parts.flatMap(Supplier::get);
    }

    /** As a stranger, with the links of all mails there are. */
    private Stream<DynamicTest> mailed() {
        if (crawls.isEmpty()) {
            askForMails();
        }
        List<String> links = new ArrayList<>(mailedLinks());
        links.add(unwanted());
        return sweep(new Caller(server, Optional.empty()), links);
    }

    private Stream<DynamicTest> signedIn() {
        return Stream.of(DemoAccount.values()).flatMap(account -> {
            Caller caller = new Caller(server, Optional.of(account));
            callers.put(account, caller);
            // Of all pages of mocks one is looked at, and it need not be the one that is on, nor one that is to come.
            return sweep(
                    caller,
                    switch (account) {
                        case INTERVIEWER -> List.of("/booking/attendance?id=" + on, "/people/apply?id=" + elsewhere);
                        case LEAD -> List.of("/booking/give?id=" + coming);
                        case CANDIDATE -> List.of(chosen(caller));
                        default -> List.of();
                    });
        });
    }

    /** Where the first button of the page that books leads to, which is no link. */
    private static String chosen(Caller caller) {
        Matcher choice = CHOICE.matcher(caller.get("/booking/book").body());
        assertTrue(choice.find(), "the demo has a time to book");
        return "/booking/confirm?programme=" + choice.group(1) + "&interviewer=" + choice.group(2) + "&start="
                + choice.group(3);
    }

    private Stream<DynamicTest> sweep(Caller caller, List<String> seeds) {
        Crawl crawl = Crawl.of(caller, seeds);
        crawls.add(crawl);
        List<DynamicTest> tests = new ArrayList<>();
        crawl.pages().forEach((address, page) -> {
            String path = Crawl.path(address);
            seen.add(path);
            for (HtmlForm form : HtmlForm.in(page, address)) {
                // What is typed comes first: where a form works once, it is worth most.
                Stream.concat(
                                form.fields().stream().sorted(Comparator.comparing(field -> !field.keeps())),
                                form.buttons().stream())
                        .filter(field -> swept.add(key(path, form, field)))
                        .forEach(field -> tests.add(dynamicTest(
                                path + " " + form.id() + " " + field.name(),
                                () -> sweep(caller, first(address, crawl.addresses(path)), form.id(), field.name()))));
            }
            parameters(address)
                    .filter(name -> swept.add(path + "?" + name))
                    .forEach(name -> tests.add(dynamicTest(address + " " + name, () -> ask(caller, path, name))));
        });
        return tests.stream();
    }

    /** Rows of a list have the same fields; those in the frame, and those of the framework, are the same on every page. */
    private static String key(String path, HtmlForm form, HtmlForm.Field field) {
        if (field.name().equals(form.id()) || field.name().startsWith("jakarta.faces.")) {
            return field.name().replace(form.id(), "f");
        }
        String where = form.action().startsWith("/preferences") ? "" : path;
        return where + " " + form.id() + " " + field.name().replaceAll("\\d+", "N");
    }

    private static List<String> first(String address, List<String> others) {
        List<String> all = new ArrayList<>(List.of(address));
        others.stream().filter(other -> !other.equals(address)).forEach(all::add);
        return all;
    }

    private void sweep(Caller caller, List<String> addresses, String form, String field) {
        FieldSweep sweep = new FieldSweep(server, caller, addresses, form, field);
        Set<String> complaints = sweep.run();
        sent += sweep.sent();
        if (addresses.get(0).startsWith("/account/")) {
            // Whatever password somebody has by now, the next form is to be filled with the one of the demo.
            server.update("update account set password_hash ="
                    + " (select password_hash from account where email = 'kenji@demo.fullcircle.test')");
        }
        assertEquals(Set.of(), complaints);
    }

    private static Stream<String> parameters(String address) {
        int at = address.indexOf('?');
        return at < 0
                ? Stream.empty()
                : Stream.of(address.substring(at + 1).split("&")).map(part -> part.replaceFirst("=.*", ""));
    }

    private void ask(Caller caller, String path, String name) {
        Set<String> complaints = new TreeSet<>();
        BadInput.some(100, BadInput.share(name)).stream()
                .filter(BadInput::forAddresses)
                .forEach(input -> {
                    sent++;
                    // What is no encoding at all is refused before the application is asked.
                    if (!input.sent().contains("%zz")) {
                        HttpResponse<String> answer = caller.get(path + "?" + name + "=" + input.sent());
                        complaints.addAll(Answers.complaints(input.name(), answer));
                    }
                });
        assertEquals(Set.of(), complaints);
    }

    private void askForMails() {
        Caller stranger = new Caller(server, Optional.empty());
        String form = "f=f&f%3Aask=x&jakarta.faces.ViewState=stateless&f%3Aemail=";
        for (int i = 0; i < 3; i++) {
            FORGETFUL.forEach(name -> stranger.post("/account/forgot", form + name + "%40demo.fullcircle.test"));
            stranger.post(
                    "/account/sign-up",
                    form + "seed%40example.org&f%3Aname=Seed&f%3Apassword=seven+slow+green+herons&f%3Aagreed=on"
                            + "&f%3Alanguage=en&f%3AtimeZone=UTC");
        }
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int wanted = 3 * (FORGETFUL.size() + 1);
        while (mailedLinks().size() < wanted && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertEquals(wanted, mailedLinks().size(), "links that were asked for");
    }

    private static List<String> mailedLinks() {
        String mails = server.text("select coalesce(string_agg(content, ' ' order by id desc), '') from outbox_mail");
        return MAILED.matcher(mails)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private Stream<DynamicTest> afterwards() {
        Stream<DynamicTest> pages = callers.entrySet().stream()
                .map(entry -> dynamicTest("what " + entry.getKey() + " sees afterwards", () -> {
                    Map<String, String> after =
                            Crawl.of(entry.getValue(), List.of()).pages();
                    after.forEach((address, page) -> {
                        assertEquals(Optional.empty(), BadInput.raw(page), address);
                    });
                    assertTrue(after.size() > 3, () -> after.keySet().toString());
                }));
        Stream<DynamicTest> all = Stream.of(dynamicTest("every page of the archive was looked at", () -> {
            Set<String> missing = new TreeSet<>(Crawl.archive());
            missing.removeAll(seen);
            missing.removeAll(UNSEEN);
            assertEquals(Set.of(), missing);
            assertTrue(sent > 500, () -> sent + " were sent");
        }));
        return Stream.concat(pages, all);
    }
}

package io.fullcircle.journeys;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sends one field of one form all that should not be in it, the other fields with what somebody might have typed. */
final class FieldSweep {
    private final RunningServer server;
    private final Caller caller;
    private final List<String> addresses;
    private final String formId;
    private final String name;
    private final Set<String> complaints = new LinkedHashSet<>();
    private int sent;

    /** @param addresses of pages with this form; the next is taken when one has it no longer */
    FieldSweep(RunningServer server, Caller caller, List<String> addresses, String formId, String name) {
        this.server = server;
        this.caller = caller;
        this.addresses = new ArrayList<>(addresses);
        this.formId = formId;
        this.name = name;
    }

    /** What went wrong. */
    Set<String> run() {
        HtmlForm form = form();
        if (form == null) {
            // An earlier field used the last of them up.
            return complaints;
        }
        for (BadInput input : BadInput.some(most(form), BadInput.share(name))) {
            form = form == null ? form() : form;
            if (form == null) {
                // It worked as often as there was something to do.
                return complaints;
            }
            if (sends(form, input)) {
                form = send(form, input);
            }
        }
        twice();
        return complaints;
    }

    int sent() {
        return sent;
    }

    private static int most(HtmlForm form) {
        return form.fields().stream().mapToInt(HtmlForm.Field::most).max().orElse(500);
    }

    /** A choice is sent fewer; a line of an address takes no 100 kB; and looking at a password is slow on purpose, so a few of them have to do. */
    private boolean sends(HtmlForm form, BadInput input) {
        HtmlForm.Field field = form.field(name);
        if (!form.post() && input.sent().contains("%zz")) {
            return false;
        }
        if (field == null && name.contains(":")) {
            return input.forButtons();
        }
        if (field == null || field.type().matches("select|checkbox|radio|hidden|file")) {
            return input.forChoices() && (form.post() || input.sent().length() < 4_000);
        }
        return field.type().equals("password")
                ? input.deep() || input.typed() == null
                : form.post() || input.sent().length() < 4_000;
    }

    /** The other fields. A form with a password gets as far as the password with every input, and past it with a few. */
    private Map<String, String> others(HtmlForm form, BadInput input) {
        Map<String, String> values = Caller.filled(form);
        HtmlForm.Field swept = form.field(name);
        boolean typed = swept != null && (swept.keeps() || swept.type().equals("password"));
        if (!input.deep() || !typed) {
            form.fields().stream()
                    .filter(field -> field.type().equals("password"))
                    .forEach(field -> values.put(field.name(), ""));
        }
        return values;
    }

    /** @return the form as it is afterwards, or null when the page has to be looked at anew */
    private HtmlForm send(HtmlForm form, BadInput input) {
        if (input.deep()) {
            forgetAttempts();
        }
        Map<String, String> values = others(form, input);
        values.put(name, input.sent());
        HttpResponse<String> answer = caller.send(form, values);
        sent++;
        check(input.name(), answer);
        if (answer.statusCode() / 100 == 3) {
            HttpResponse<String> next = caller.follow(answer);
            check("after " + input.name(), next);
            if (next.uri().getPath().equals("/account/sign-in")) {
                caller.enter();
            }
            return next.statusCode() == 200 ? form(next.body(), next.uri().getPath()) : null;
        }
        if (answer.statusCode() == 200 && input.shownAgain() && answer.body().contains("aria-invalid=\"true\"")) {
            checkKept(form, input, answer.body());
        }
        return answer.statusCode() == 200 ? form : null;
    }

    /** The same field twice, once good and once bad. */
    private void twice() {
        HtmlForm form = form();
        if (form != null) {
            Map<String, String> values = Caller.filled(form);
            String good = values.getOrDefault(name, "");
            values.put(name, good + "&" + RawSession.encode(name) + "=%3Cscript%3E" + BadInput.CANARY);
            check("twice", caller.follow(caller.send(form, values)));
        }
    }

    private void checkKept(HtmlForm form, BadInput input, String page) {
        HtmlForm.Field field = form.field(name);
        if (field == null || !field.keeps()) {
            return;
        }
        HtmlForm.in(page, form.action()).stream()
                .filter(again -> again.id().equals(formId))
                .map(again -> again.field(name))
                .filter(Objects::nonNull)
                .filter(again -> !again.value().equals(input.typed()))
                .forEach(again -> complaints.add(
                        input.name() + ": what was typed is lost, the form says “" + again.value() + "”"));
    }

    private void check(String what, HttpResponse<String> answer) {
        complaints.addAll(Answers.complaints(what, answer));
    }

    private HtmlForm form() {
        while (!addresses.isEmpty()) {
            String address = addresses.get(0);
            HtmlForm form = form(caller.get(address).body(), address);
            if (form != null) {
                return form;
            }
            addresses.remove(0);
        }
        return null;
    }

    private HtmlForm form(String page, String address) {
        return HtmlForm.in(page, address).stream()
                .filter(form -> form.id().equals(formId))
                .filter(form -> form.field(name) != null
                        || form.buttons().stream()
                                .anyMatch(button -> button.name().equals(name)))
                .findFirst()
                .orElse(null);
    }

    /** Waiting is tested elsewhere; here every attempt is to be looked at. */
    private void forgetAttempts() {
        server.update("delete from sign_in_throttle");
    }
}

package io.fullcircle.account.audit;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** The audit log for who administers the installation. What is looked for stands in the address. */
@Named
@RequestScoped
public class AuditPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private AuditQueries queries;

    @Inject
    @Param
    private String person;

    @Inject
    @Param
    private String action;

    @Inject
    @Param
    private String from;

    @Inject
    @Param
    private String to;

    @Inject
    @Param
    private String programme;

    @Inject
    @Param
    private String before;

    private AuditSearch search;
    private List<AuditRow> rows;
    private boolean older;
    private List<AuditProgrammeRow> programmes;

    /** Reads a page of the log, or answers as if there were none. */
    public void load() {
        search = AuditSearch.of(person, action, from, to, programme, current.getZone());
        AuditPosition position =
                before == null ? null : AuditPosition.parse(before).orElseThrow(DomainException::notFound);
        List<AuditRow> found = queries.entries(current.get(), search, position, AuditQueries.PAGE + 1);
        older = found.size() > AuditQueries.PAGE;
        rows = older ? found.subList(0, AuditQueries.PAGE) : found;
    }

    public List<AuditRow> getRows() {
        return rows;
    }

    /** True when everything is meant. */
    public boolean isAll() {
        return search.all();
    }

    /** True on a page that is not the newest. */
    public boolean isFurther() {
        return before != null;
    }

    public boolean isOlder() {
        return older;
    }

    public List<AuditProgrammeRow> getProgrammes() {
        if (programmes == null) {
            programmes = queries.programmes(current.get());
        }
        return programmes;
    }

    public AuditGroup[] getGroups() {
        return AuditGroup.values();
    }

    /** Parameters of the search for an address, each with an ampersand in front. */
    public String getParameters() {
        return parameter("person", person)
                + parameter("action", action)
                + parameter("from", from)
                + parameter("to", to)
                + parameter("programme", programme);
    }

    /** Address of the page with the next older entries. */
    public String getNext() {
        return "/account/audit?before=" + rows.get(rows.size() - 1).position() + getParameters();
    }

    private static String parameter(String name, String value) {
        return value == null || value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What was done, in words; by its name where this version has no words for it. */
    public String words(AuditRow row) {
        return first(row.action(), "account.audit.action." + row.action());
    }

    /** The word or two that say more, or an empty text. */
    public String detail(AuditRow row) {
        if (row.detail() == null) {
            return "";
        }
        if (row.action().equals(AuditAction.SETTING_CHANGED.name())) {
            return first(row.detail(), "account.setting." + row.detail());
        }
        return first(
                row.detail(),
                "account.audit.detail." + row.detail(),
                "shared.role." + row.detail(),
                "account.admin.reason." + row.detail());
    }

    private String first(String otherwise, String... keys) {
        Messages messages = Messages.in(current.getLocale());
        return Stream.of(keys)
                .filter(messages::has)
                .map(messages::text)
                .findFirst()
                .orElse(otherwise);
    }

    public String getPerson() {
        return person;
    }

    public String getAction() {
        return action;
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }

    public String getProgramme() {
        return programme;
    }
}

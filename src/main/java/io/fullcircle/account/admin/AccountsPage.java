package io.fullcircle.account.admin;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omnifaces.cdi.Param;

/** All accounts, page by page, for who administers the installation. What is looked for stands in the address. */
@Named
@RequestScoped
public class AccountsPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private AccountAdminQueries queries;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param
    private String role;

    @Inject
    @Param
    private String status;

    @Inject
    @Param
    private String page;

    private AccountSearch search;
    private AccountList list;
    private long waiting;

    /** Reads the list, or answers as if there were none; so too where it has ended. */
    public void load() {
        search = AccountSearch.of(text, role, status);
        list = queries.accounts(current.get(), search, getNumber() - 1);
        if (getNumber() > 1 && list.rows().isEmpty()) {
            throw DomainException.notFound();
        }
        waiting = queries.attention(current.get()).waitingSignUps();
    }

    public List<AccountRow> getRows() {
        return list.rows();
    }

    public long getTotal() {
        return list.total();
    }

    public AccountSearch getSearch() {
        return search;
    }

    public long getWaiting() {
        return waiting;
    }

    public AccountSearch.Holding[] getHoldings() {
        return AccountSearch.Holding.values();
    }

    /** Number of the page shown, from 1 on. */
    public int getNumber() {
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,5}")) {
            throw DomainException.notFound();
        }
        return Integer.parseInt(page);
    }

    /** Number of the last page, at least 1. */
    public long getPages() {
        return Math.max(1, (list.total() + AccountAdminQueries.PAGE - 1) / AccountAdminQueries.PAGE);
    }

    /** Address of another page of the same search. */
    public String address(int number) {
        StringBuilder address = new StringBuilder("/account/accounts?page=").append(number);
        append(address, "q", search.text());
        append(address, "role", search.holding() == null ? "" : search.holding().name());
        append(address, "status", search.status() == null ? "" : search.status().name());
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}

package io.fullcircle.account.admin;

import java.util.List;

/**
 * One page of accounts.
 *
 * @param total how many there are on all pages
 */
public record AccountList(List<AccountRow> rows, long total) {}

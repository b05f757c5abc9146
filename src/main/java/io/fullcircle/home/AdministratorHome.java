package io.fullcircle.home;

import io.fullcircle.account.admin.AccountAdminQueries;
import io.fullcircle.account.admin.AttentionRow;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What an administrator finds at home: what waits for them. */
@Named
@RequestScoped
public class AdministratorHome {

    @Inject
    private CurrentViewer current;

    @Inject
    private AccountAdminQueries queries;

    private AttentionRow attention;

    public AttentionRow getAttention() {
        if (attention == null) {
            attention = queries.attention(current.get());
        }
        return attention;
    }
}

package io.fullcircle.notification.notice;

import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which notices people want: everybody reads their own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticeQueries {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The kinds that this person wants, of those that can concern them. */
    public Set<NoticeKind> wanted(Viewer viewer) {
        Set<NoticeKind> wanted = EnumSet.noneOf(NoticeKind.class);
        NoticeKind.of(viewer.roles()).stream().filter(NoticeKind::byDefault).forEach(wanted::add);
        List<?> rows = em.createNativeQuery("select kind, wanted from notice_choice where account_id = ?1")
                .setParameter(1, viewer.accountId())
                .getResultList();
        for (NoticeKind kind : NoticeKind.of(viewer.roles())) {
            for (Object row : rows) {
                Object[] choice = (Object[]) row;
                if (kind.name().equals(choice[0])) {
                    if ((Boolean) choice[1]) {
                        wanted.add(kind);
                    } else {
                        wanted.remove(kind);
                    }
                }
            }
        }
        return wanted;
    }
}

package io.fullcircle.account.own;

import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Photos, for whoever may see the person ({@link PhotoAccess}). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PhotoQueries {

    private static final String PHOTO = """
            select a.id, p.content, a.photo_at, (select string_agg(distinct cast(m.programme_id as text), ' ') from membership m
                where m.account_id = a.id and m.ended_at is null)
            from account a join account_photo p on p.account_id = a.id
            where a.public_id = ?1 and a.photo_at is not null
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The photo of the account with this public id; empty when there is none that this person may see. */
    public Optional<PhotoRow> photo(Viewer viewer, UUID publicId) {
        List<?> rows = em.createNativeQuery(PHOTO).setParameter(1, publicId).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> PhotoAccess.maySee(viewer, ((Number) row[0]).longValue(), ids((String) row[3])))
                .map(row -> new PhotoRow((byte[]) row[1], Columns.instant(row[2])))
                .findFirst();
    }

    private static Set<Long> ids(String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
    }
}

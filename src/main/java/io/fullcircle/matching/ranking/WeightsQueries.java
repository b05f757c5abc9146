package io.fullcircle.matching.ranking;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What counts how much in a programme. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WeightsQueries {

    /** The columns of the weights are the factors' names. */
    static final String COLUMNS =
            Arrays.stream(Factor.values()).map(Factor::field).collect(Collectors.joining(", "));

    private static final String NEWEST =
            "select w.version, a.display_name, w.changed_at, w." + COLUMNS.replace(", ", ", w.")
                    + " from matching_weights w join account a on a.id = w.changed_by"
                    + " where w.programme_id = ?1 order by w.version desc limit 1";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The weights of this programme, the usual ones where it has said nothing; that the one who asks may know them is for the caller to say. */
    public WeightsRow of(long programmeId) {
        List<?> rows = em.createNativeQuery(NEWEST).setParameter(1, programmeId).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).findFirst().orElse(WeightsRow.USUAL);
    }

    private static WeightsRow row(Object[] column) {
        Map<Factor, Integer> weights = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            weights.put(factor, (Integer) column[3 + factor.ordinal()]);
        }
        return new WeightsRow(
                new Weights(weights), (Integer) column[0], (String) column[1], Columns.instant(column[2]));
    }
}

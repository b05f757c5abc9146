package io.fullcircle.account.admin;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.text.Zones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounts as their administrator's pages show them, one statement a list. Memberships, mocks and mail are read by SQL, because their
 * features stand on this one and it may import none.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountAdminQueries {

    /** Accounts on one page of the list. */
    public static final int PAGE = 25;

    /** Waiting sign-ups and coming mocks that are shown at most. */
    public static final int MOST = 100;

    /** What an administrator changes of an account, as one word that a form sends back. */
    static final String STATE = """
            a.status || '.' || exists (select from account_role r where r.account_id = a.id) || '.'
                || (select count(*) from account_suspension u where u.account_id = a.id)
            """;

    private static final String LIST = """
            with found as (
                select a.id, count(*) over () as total,
                    row_number() over (order by a.display_name collate "unicode", a.id) as place
                from account a where true %s
                order by place limit ?1 offset ?2
            )
            select a.public_id, a.display_name, a.email, a.status, a.created_at, found.total,
                exists (select from account_role r where r.account_id = a.id),
                (select string_agg(distinct m.role, ' ') from membership m where m.account_id = a.id and m.ended_at is null),
                (select max(s.used_at) from sign_in s where s.account_id = a.id)
            from found join account a on a.id = found.id order by found.place
            """;

    private static final String ACCOUNT = """
            select a.id, a.public_id, a.display_name, a.email, a.status,
                exists (select from account_role r where r.account_id = a.id),
                a.language, a.time_zone, a.created_at, s.reason, s.suspended_at, b.display_name,
                (select count(*) from api_token t where t.account_id = a.id and t.revoked_at is null and t.expires_at > ?2),
                %s
            from account a left join account_suspension s on s.account_id = a.id and s.restored_at is null
                left join account b on b.id = s.suspended_by
            where a.public_id = cast(?1 as uuid)
            """.formatted(STATE);

    private static final String MEMBERSHIPS = """
            select m.public_id, p.public_id, p.name, c.name, m.role, m.joined_at
            from membership m join programme p on p.id = m.programme_id left join cohort c on c.id = m.cohort_id
            where m.account_id = ?1 and m.ended_at is null and p.archived_at is null
            order by p.name, m.role, c.name
            """;

    private static final String MOCKS = """
            select b.public_id, b.starts_at, b.interviewer_id = ?1, o.display_name
            from booking b join account o on o.id = case when b.interviewer_id = ?1 then b.candidate_id else b.interviewer_id end
            where (b.candidate_id = ?1 or b.interviewer_id = ?1) and b.state = 'CONFIRMED' and b.ends_at > ?2
            order by b.starts_at limit 100
            """;

    /** One for each address, the last one sent; not those who have an account by now. */
    private static final String WAITING_FROM = """
            from (select distinct on (email) * from sign_up where expires_at > ?1 order by email, created_at desc) s
            where not exists (select from account a where a.email = s.email)
            """;

    private static final String WAITING = "select s.public_id, s.display_name, s.email, s.created_at, s.expires_at "
            + WAITING_FROM + " order by s.created_at desc limit " + MOST;

    private static final String ATTENTION = """
            select (select count(*) from outbox_mail where failed_at is not null),
                (select count(*) %s),
                (select count(*) from programme p where p.archived_at is null and not exists (select from membership m
                    where m.programme_id = p.id and m.role = 'LEAD' and m.cohort_id is null and m.ended_at is null)),
                (select count(*) from account where status = 'SUSPENDED'),
                (select count(*) from account_role r join account a on a.id = r.account_id
                    where r.role = 'ADMINISTRATOR' and a.status = 'ACTIVE')
            """.formatted(WAITING_FROM);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Accounts by name, {@value #PAGE} a page.
     *
     * @param page from 0 on
     */
    public AccountList accounts(Viewer viewer, AccountSearch search, int page) {
        require(viewer);
        Query query = em.createNativeQuery(LIST.formatted(conditions(search)))
                .setParameter(1, PAGE)
                .setParameter(2, page * PAGE);
        if (!search.text().isEmpty()) {
            query.setParameter(3, search.pattern());
        }
        if (search.status() != null) {
            query.setParameter(4, search.status().name());
        }
        if (isMembership(search.holding())) {
            query.setParameter(5, search.holding().name());
        }
        List<AccountRow> rows = new ArrayList<>();
        long total = 0;
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            total = ((Number) column[5]).longValue();
            rows.add(account(column));
        }
        return new AccountList(rows, total);
    }

    private static String conditions(AccountSearch search) {
        StringBuilder sql = new StringBuilder();
        if (!search.text().isEmpty()) {
            sql.append(" and lower(a.display_name) || ' ' || a.email like ?3");
        }
        if (search.status() != null) {
            sql.append(" and a.status = ?4");
        }
        String administrator = "exists (select from account_role r where r.account_id = a.id)";
        String member = "exists (select from membership m where m.account_id = a.id and m.ended_at is null";
        if (isMembership(search.holding())) {
            sql.append(" and ").append(member).append(" and m.role = ?5)");
        } else if (search.holding() == AccountSearch.Holding.ADMINISTRATOR) {
            sql.append(" and ").append(administrator);
        } else if (search.holding() == AccountSearch.Holding.NOTHING) {
            sql.append(" and not ")
                    .append(administrator)
                    .append(" and not ")
                    .append(member)
                    .append(')');
        }
        return sql.toString();
    }

    private static boolean isMembership(AccountSearch.Holding holding) {
        return holding != null
                && holding != AccountSearch.Holding.ADMINISTRATOR
                && holding != AccountSearch.Holding.NOTHING;
    }

    private static AccountRow account(Object[] column) {
        List<Role> roles = new ArrayList<>();
        if ((Boolean) column[6]) {
            roles.add(Role.ADMINISTRATOR);
        }
        if (column[7] != null) {
            Arrays.stream(((String) column[7]).split(" "))
                    .map(Role::valueOf)
                    .sorted(Comparator.reverseOrder())
                    .forEach(roles::add);
        }
        return new AccountRow(
                (UUID) column[0],
                (String) column[1],
                (String) column[2],
                column[3].equals("ACTIVE"),
                Columns.instant(column[4]),
                roles,
                Columns.instant(column[8]));
    }

    /** The account with this public id. */
    public Optional<AccountDetailsRow> account(Viewer viewer, UUID publicId) {
        require(viewer);
        List<?> rows = em.createNativeQuery(ACCOUNT)
                .setParameter(1, publicId.toString())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().findFirst().map(row -> details((Object[]) row));
    }

    private static AccountDetailsRow details(Object[] column) {
        return new AccountDetailsRow(
                ((Number) column[0]).longValue(),
                (UUID) column[1],
                (String) column[2],
                (String) column[3],
                column[4].equals("ACTIVE"),
                (Boolean) column[5],
                Locale.forLanguageTag((String) column[6]),
                Zones.known((String) column[7]),
                Columns.instant(column[8]),
                column[9] == null ? null : SuspensionReason.valueOf((String) column[9]),
                Columns.instant(column[10]),
                (String) column[11],
                ((Number) column[12]).longValue(),
                (String) column[13]);
    }

    /** What this account is in programmes now. */
    public List<AccountMembershipRow> memberships(Viewer viewer, long accountId) {
        require(viewer);
        List<?> rows =
                em.createNativeQuery(MEMBERSHIPS).setParameter(1, accountId).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new AccountMembershipRow(
                        (UUID) column[0],
                        (UUID) column[1],
                        (String) column[2],
                        (String) column[3],
                        Role.valueOf((String) column[4]),
                        Columns.instant(column[5])))
                .toList();
    }

    /** The mocks to come of this account, earliest first, at most {@value #MOST}. */
    public List<AccountMockRow> mocks(Viewer viewer, long accountId) {
        require(viewer);
        List<?> rows = em.createNativeQuery(MOCKS)
                .setParameter(1, accountId)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new AccountMockRow(
                        (UUID) column[0], Columns.instant(column[1]), (Boolean) column[2], (String) column[3]))
                .toList();
    }

    /** Who has signed up and not opened the link yet, the last ones first, at most {@value #MOST}. */
    public List<WaitingSignUpRow> waiting(Viewer viewer) {
        require(viewer);
        List<?> rows = em.createNativeQuery(WAITING)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new WaitingSignUpRow(
                        (UUID) column[0],
                        (String) column[1],
                        (String) column[2],
                        Columns.instant(column[3]),
                        Columns.instant(column[4])))
                .toList();
    }

    /** What waits for an administrator, in one statement. */
    public AttentionRow attention(Viewer viewer) {
        require(viewer);
        Object[] column = (Object[]) em.createNativeQuery(ATTENTION)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new AttentionRow(
                number(column[0]), number(column[1]), number(column[2]), number(column[3]), number(column[4]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static void require(Viewer viewer) {
        if (!AdminAccess.mayAdminister(viewer)) {
            throw DomainException.notFound();
        }
    }
}

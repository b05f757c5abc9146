-- What GET /api/v1/open-times sends to the database, in its order; the names in braces are values.

with used as (
    update api_token u set used_at = {now}, used_network = {network} from account o
    where u.token_hash = {token} and u.revoked_at is null and u.expires_at > {now}
        and (u.used_at is null or u.used_at < {minute}) and o.id = u.account_id and o.status = 'ACTIVE'
)
select a.public_id, a.display_name, a.email, a.time_zone, a.language, g.role, g.programme_id, g.cohort_id, a.photo_at,
    (select max(c.notice_version) from consent c where c.account_id = a.id), a.id, array_to_string(t.scopes, ',')
from account a
join api_token t on t.account_id = a.id and t.token_hash = {token} and t.revoked_at is null and t.expires_at > {now}
left join (
    select account_id, role, programme_id, cohort_id from membership where ended_at is null
    union all
    select account_id, role, null, null from account_role
) g on g.account_id = a.id
where a.status = 'ACTIVE'

select p.id, p.public_id, p.name from programme p where p.id in ({programme}) and p.archived_at is null order by p.name, p.id

select a.id, a.public_id, a.display_name, a.time_zone, i.headline, i.years_interviewing, i.level, i.bar_raiser, a.photo_at
from membership m join account a on a.id = m.account_id join interviewer_profile i on i.account_id = m.account_id
join interviewer_approval v on v.programme_id = m.programme_id and v.account_id = m.account_id
where m.programme_id = {programme} and m.ended_at is null and v.withdrawn_at is null and a.status = 'ACTIVE' and m.role = 'INTERVIEWER'
order by a.display_name, a.id

select c.account_id, b.starts_at, b.ends_at from busy_calendar c join busy_time b on b.calendar_id = c.id
where c.account_id = any (cast({interviewers} as bigint[])) and b.ends_at > {from} and b.starts_at < {to}
order by c.account_id, b.starts_at

select c.account_id, lower(c.during), upper(c.during), coalesce(b.starts_at, h.starts_at)
from unnest(cast({interviewers} as bigint[])) p(id)
    join person_claim c on c.account_id = p.id and c.during && tstzrange({before}, {after})
    left join booking b on b.id = c.booking_id and b.interviewer_id = c.account_id
    left join time_hold k on k.id = c.hold_id
    left join time_hold h on h.id = c.hold_id and h.interviewer_id = c.account_id
where c.booking_id is distinct from 0 and (c.hold_id is null or k.held_until > {now} and k.candidate_id <> 0)

select 'WEEKLY' as kind, account_id, cast(weekday as text) as one, cast(starts as text) as two, cast(ends as text) as three,
    cast(null as timestamptz) as begins, cast(null as timestamptz) as finishes
from weekly_hours where account_id = any (cast({interviewers} as bigint[]))
union all
select 'DATE', account_id, cast(day as text), cast(starts as text), cast(ends as text), null, null
from date_hours where account_id = any (cast({interviewers} as bigint[])) and day between cast({before} as date) and cast({after} as date)
union all
select 'OFF', account_id, cast(first_day as text), cast(last_day as text), null, null, null
from time_off where account_id = any (cast({interviewers} as bigint[])) and last_day >= cast({before} as date)
    and first_day <= cast({after} as date)
union all
select 'WINDOW', account_id, null, null, null, starts_at, ends_at
from availability_window where account_id = any (cast({interviewers} as bigint[])) and ends_at > {before} and starts_at < {after}
union all
select 'TERMS', account_id, array_to_string(lengths, ' '), cast(paused_until as text), concat_ws(' ', before_minutes, after_minutes,
    notice_hours, horizon_days, most_a_day, most_a_week, answer_hours, accepts), null, null
from offer_terms where account_id = any (cast({interviewers} as bigint[]))
order by 1, 2, 3, 4, 6

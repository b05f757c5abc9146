-- What POST /api/v1/bookings sends to the database, in its order; the names in braces are values.

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

select c.account_id from busy_calendar c join account a on a.id = c.account_id
where a.public_id = {interviewerId} and c.address is not null and greatest(c.attempted_at, c.synced_at) <= {minute} limit 1

select p.id, b.public_id from programme p left join booking b on b.candidate_id = {candidate} and b.request_id = {request}
where p.public_id = {programmeId} and p.archived_at is null

select job_family, level, target_date, preferred_days, preferred_from, preferred_to, version from candidate_profile
where account_id = {candidate}

begin

select c.id from membership m join cohort c on c.id = m.cohort_id
where m.account_id = {candidate} and m.programme_id = {programme} and m.role = 'CANDIDATE' and m.ended_at is null
order by c.ends_on desc, c.id limit 1 for no key update of m

select m.id from membership m join account a on a.id = m.account_id and a.status = 'ACTIVE'
    join interviewer_approval v on v.account_id = m.account_id and v.programme_id = m.programme_id
where a.public_id = {interviewerId} and m.programme_id = {programme} and m.role = 'INTERVIEWER' and m.ended_at is null
    and v.withdrawn_at is null for share of m, v for no key update of a

select a.id, a.public_id, a.display_name, a.time_zone, i.headline, i.years_interviewing, i.level, i.bar_raiser, a.photo_at
from membership m join account a on a.id = m.account_id join interviewer_profile i on i.account_id = m.account_id
join interviewer_approval v on v.programme_id = m.programme_id and v.account_id = m.account_id
where m.programme_id = {programme} and m.ended_at is null and v.withdrawn_at is null and a.status = 'ACTIVE' and m.role = 'INTERVIEWER'
    and a.public_id = {interviewerId}

select c.account_id, b.starts_at, b.ends_at from busy_calendar c join busy_time b on b.calendar_id = c.id
where c.account_id = any (cast({one} as bigint[])) and b.ends_at > {from} and b.starts_at < {to}
order by c.account_id, b.starts_at

select c.account_id, lower(c.during), upper(c.during), coalesce(b.starts_at, h.starts_at)
from unnest(cast({one} as bigint[])) p(id) join person_claim c on c.account_id = p.id and c.during && tstzrange({before}, {after})
    left join booking b on b.id = c.booking_id and b.interviewer_id = c.account_id
    left join time_hold k on k.id = c.hold_id
    left join time_hold h on h.id = c.hold_id and h.interviewer_id = c.account_id
where c.booking_id is distinct from 0 and (c.hold_id is null or k.held_until > {now} and k.candidate_id <> 0)

select 'WEEKLY' as kind, account_id, cast(weekday as text) as one, cast(starts as text) as two, cast(ends as text) as three,
    cast(null as timestamptz) as begins, cast(null as timestamptz) as finishes
from weekly_hours where account_id = any (cast({one} as bigint[]))
union all
select 'DATE', account_id, cast(day as text), cast(starts as text), cast(ends as text), null, null
from date_hours where account_id = any (cast({one} as bigint[])) and day between cast({before} as date) and cast({after} as date)
union all
select 'OFF', account_id, cast(first_day as text), cast(last_day as text), null, null, null
from time_off where account_id = any (cast({one} as bigint[])) and last_day >= cast({before} as date)
    and first_day <= cast({after} as date)
union all
select 'WINDOW', account_id, null, null, null, starts_at, ends_at
from availability_window where account_id = any (cast({one} as bigint[])) and ends_at > {before} and starts_at < {after}
union all
select 'TERMS', account_id, array_to_string(lengths, ' '), cast(paused_until as text), concat_ws(' ', before_minutes, after_minutes,
    notice_hours, horizon_days, most_a_day, most_a_week, answer_hours, accepts), null, null
from offer_terms where account_id = any (cast({one} as bigint[]))
order by 1, 2, 3, 4, 6

select u.counted, u.asked,
    (select coalesce(max(e.mocks), 0) from allowance_extra e where e.programme_id = {programme} and e.account_id = {candidate}),
    p.cutoff_hours, p.cutoff_reason, p.lateness_minutes, p.allowance, p.open_requests, p.offer_hours, p.version
from (
    select count(*) filter (where (b.state in ('REQUESTED', 'CONFIRMED', 'COMPLETED')
        or b.state = 'CANCELLED' and b.late and b.ended_by = b.candidate_id)) as counted,
        count(*) filter (where b.state = 'REQUESTED') as asked
    from booking b where b.programme_id = {programme} and b.candidate_id = {candidate}
) u left join booking_policy p on p.programme_id = {programme}

insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level, starts_at, ends_at, note,
    request_id, booked_at, state, respond_by, replaces)
values ({booking}, {bookingId}, {programme}, {programme}, {candidate}, {interviewer}, 'SOFTWARE_ENGINEER', 'SENIOR', {start}, {end},
    'bench', {request}, {now}, 'CONFIRMED', null, null)
on conflict (candidate_id, request_id) do nothing returning id

delete from time_hold where id in (select h.id from time_hold h
    where h.held_until <= {now} and (h.candidate_id = any (cast({both} as bigint[])) or h.interviewer_id = any (cast({both} as bigint[])))
        or h.candidate_id = {candidate} and (true and not h.offered or exists (select from person_claim c
            join unnest(cast({both} as bigint[]), cast({starts} as timestamptz[]), cast({ends} as timestamptz[])) t(account, starts, ends)
                on c.account_id = t.account and c.during && tstzrange(t.starts, t.ends, '[)')
            where c.hold_id = h.id))
    order by h.id for update)

insert into person_claim (booking_id, account_id, during)
select {booking}, t.account, tstzrange(t.starts, t.ends, '[)')
from unnest(cast({both} as bigint[]), cast({starts} as timestamptz[]), cast({ends} as timestamptz[])) t(account, starts, ends)
order by t.account on conflict do nothing returning account_id

select o.id, o.interviewer_id = b.interviewer_id and o.starts_at = b.starts_at
from booking b join waiting_entry e on e.candidate_id = b.candidate_id join waiting_offer o on o.entry_id = e.id
where b.id = {booking} and o.state = 'OPEN' and o.hold_id is null

select b.public_id, b.starts_at, b.programme_id, a.id, a.email, a.display_name, a.language, a.time_zone, a.id = b.candidate_id,
    a.status = 'ACTIVE', coalesce(c.wanted, true), a.unsubscribe_key, b.respond_by,
    (select w.display_name from account w where w.id = {candidate})
from booking b join account a on a.id in (b.candidate_id, b.interviewer_id)
    left join notice_choice c on c.account_id = a.id and c.kind = 'MOCK_BOOKED'
where b.id = {booking} order by a.id

with given (mail, account, recipient) as (
    values ({bookingId}, {candidate}, 'p1@bench.test'), ({request}, {interviewer}, 'p2@bench.test')
), mailed as (
    insert into outbox_mail (id, public_id, recipient, language, subject, content, secret, created_at, expires_at, next_attempt_at,
        account_id, kind)
    select nextval('outbox_mail_seq'), mail, recipient, 'en', 'A mock is booked', {mail}, false, {now}, {end}, {now}, account, 'MOCK_BOOKED'
    from given
)
insert into inbox_notice (public_id, account_id, kind, title, language, path, created_at)
select mail, account, 'MOCK_BOOKED', 'A mock is booked', 'en', '/booking/booking', {now} from given

with heard as (
    select r.principle_id, count(*) as times from booking b join scorecard s on s.booking_id = b.id join rating r on r.scorecard_id = s.id
    where b.candidate_id = {candidate} and b.programme_id = {programme} and s.released_at is not null and r.signal <> 'NOT_OBSERVED'
    group by r.principle_id
), coming as (
    select a.principle_id, count(*) as times from booking b join assigned_principle a on a.booking_id = b.id
    where b.candidate_id = {candidate} and b.programme_id = {programme} and b.state = 'CONFIRMED' and b.id <> {booking}
    group by a.principle_id
)
select u.principle_id, coalesce(h.times, 0), coalesce(c.times, 0),
    (select count(*) from interviewer_strength g where g.account_id = {interviewer} and g.principle_id = u.principle_id)
from principle_applicability u join principle q on q.id = u.principle_id join framework f on f.id = q.framework_id
    left join heard h on h.principle_id = u.principle_id left join coming c on c.principle_id = u.principle_id
where u.job_family = 'SOFTWARE_ENGINEER' and u.kind = 'ALWAYS' and u.level_from = any (string_to_array('ENTRY,MID,SENIOR', ','))
    and q.retired_at is null and (f.programme_id is null or f.programme_id = {programme})
    and not exists (select from assigned_principle o where o.booking_id = {booking})

insert into assigned_principle (id, assigned_at, booking_id, position, principle_id)
values ({booking}, {now}, {booking}, 1, 1), ({booking} + 1000000000, {now}, {booking}, 2, 5)

commit

select b.id, b.public_id, b.programme_id, b.cohort_id, c.id, c.public_id, c.display_name, c.time_zone, i.id, i.display_name, i.time_zone,
    p.headline, p.call_link, b.job_family, b.level, b.starts_at, b.ends_at, b.note, b.state, e.display_name, b.ended_at, b.reason,
    i.public_id, c.photo_at, i.photo_at, b.respond_by, b.late, b.version
from booking b join account c on c.id = b.candidate_id join account i on i.id = b.interviewer_id
    left join interviewer_profile p on p.account_id = b.interviewer_id left join account e on e.id = b.ended_by
where b.public_id = {bookingId}

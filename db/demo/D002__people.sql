-- What the demo's people say about themselves. Lina joined last and has yet to say what she prepares for.

insert into candidate_profile (account_id, job_family, level, target_date)
select account.id, 'SOFTWARE_ENGINEER', p.level, current_date + p.days
from (values
    ('candidate', 'SENIOR', 38),
    ('noah', 'SENIOR', 45),
    ('aroha', 'SENIOR', null),
    ('sofia', 'MID', 52),
    ('tom', 'MID', 60)
) as p (who, level, days)
join account on account.email = p.who || '@demo.fullcircle.test';

insert into interviewer_profile (account_id, headline, years_interviewing, level, bar_raiser)
select account.id, p.headline, p.years, p.level, p.bar_raiser
from (values
    ('interviewer', 'Principal engineer, payments', 9, 'PRINCIPAL', true),
    ('mara', 'Engineering manager, logistics', 6, 'SENIOR', false),
    ('kenji', 'Staff engineer, storage', 11, 'PRINCIPAL', true),
    ('priya', 'Senior engineer, search', 2, 'SENIOR', false)
) as p (who, headline, years, level, bar_raiser)
join account on account.email = p.who || '@demo.fullcircle.test';

insert into interviewer_strength (account_id, principle_id)
select account.id, principle.id
from (values
    ('interviewer', '{CUSTOMER_OBSESSION,DIVE_DEEP,OWNERSHIP,HAVE_BACKBONE,THINK_BIG}'::text[]),
    ('mara', '{HIRE_AND_DEVELOP,EARN_TRUST,DELIVER_RESULTS,BIAS_FOR_ACTION}'::text[]),
    ('kenji', '{DIVE_DEEP,HIGHEST_STANDARDS,INVENT_AND_SIMPLIFY,ARE_RIGHT_A_LOT,FRUGALITY}'::text[]),
    ('priya', '{LEARN_AND_BE_CURIOUS,CUSTOMER_OBSESSION,DELIVER_RESULTS}'::text[])
) as s (who, codes)
join account on account.email = s.who || '@demo.fullcircle.test'
join principle on principle.code = any (s.codes);

-- Priya is still waiting for hers.
insert into interviewer_approval (id, programme_id, account_id, approved_by, approved_at)
select nextval('interviewer_approval_seq'), programme.id, account.id, lead.id, now() - a.days * interval '1 day'
from (values ('interviewer', 30), ('mara', 29), ('kenji', 26)) as a (who, days)
join account on account.email = a.who || '@demo.fullcircle.test'
join programme on programme.name = 'Autumn programme'
join account lead on lead.email = 'lead@demo.fullcircle.test';

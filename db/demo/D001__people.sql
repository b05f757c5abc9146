-- The demo programme and its people. The password of all is full-circle-demo, which everybody knows: never on a real installation.
-- Each hash has its own salt, in the form that the server's Pbkdf2PasswordHash writes.

insert into programme (id, public_id, name, created_at)
values (nextval('programme_seq'), uuidv7(), 'Autumn programme', now() - interval '40 days');

insert into cohort (id, public_id, programme_id, name, job_family, level, starts_on, ends_on, created_at)
select nextval('cohort_seq'), uuidv7(), programme.id, c.name, 'SOFTWARE_ENGINEER', c.level,
       current_date + c.starts, current_date + c.ends, now() - interval '39 days'
from programme,
     (values ('Senior engineers', 'SENIOR', -21, 49),
             ('Mid-level engineers', 'MID', -7, 63)) as c (name, level, starts, ends)
where programme.name = 'Autumn programme';

insert into account (id, public_id, email, display_name, password_hash, language, time_zone, created_at)
values
    (nextval('account_seq'), uuidv7(), 'admin@demo.fullcircle.test', 'Ada Lindqvist',
     'PBKDF2WithHmacSHA512:210000:ByYwbQGH5PC1hTo3GeEk2jv/kZ3Ez6zbYQgkweoODjk=:p5bbb9IVuCdhcNMxEvdInfLZlC7yQqDR6xpa9/NycoQ=',
     'en', 'Europe/Stockholm', now() - interval '38 days'),
    (nextval('account_seq'), uuidv7(), 'lead@demo.fullcircle.test', 'Leonie Brandt',
     'PBKDF2WithHmacSHA512:210000:uyWx/WBdvrzg/Z+k8OSmPXM4uGTVQx2ApsBb+sPaSus=:gtHltOPNignHc0qoP5NfpKYvEDJcuB7X3zNv8tODQaM=',
     'en', 'Europe/Berlin', now() - interval '37 days'),
    (nextval('account_seq'), uuidv7(), 'interviewer@demo.fullcircle.test', 'Ines Okafor',
     'PBKDF2WithHmacSHA512:210000:YXuky7qRrlWZ9JKWZaj9/6Hy4rHw3xEMiH1ZjbOnGlA=:bCg8av6hG73s8OPhidWrQBVIuOddzpbPIx8TH2qgYkM=',
     'en', 'Africa/Lagos', now() - interval '36 days'),
    (nextval('account_seq'), uuidv7(), 'candidate@demo.fullcircle.test', 'Cal Moreno',
     'PBKDF2WithHmacSHA512:210000:wh9F2lVD1M7kExQxhin4HatRgQT6LHXdf6DqhZp/Zhk=:yRWaMNTM7P+LFWaGFNG325pg0ThVmHFrLQwBsk1SYM0=',
     'en', 'America/New_York', now() - interval '35 days'),
    (nextval('account_seq'), uuidv7(), 'mara@demo.fullcircle.test', 'Mara Petrovic',
     'PBKDF2WithHmacSHA512:210000:2+O8mb0cLU+RjMIli6SAaDAUSkFmn1oKl9uFSs/XkMs=:OOZlx/tEtF6hRE/KXG3yRx5butyWwXDKldmH1WIv5qM=',
     'en', 'Europe/Belgrade', now() - interval '34 days'),
    (nextval('account_seq'), uuidv7(), 'kenji@demo.fullcircle.test', 'Kenji Watanabe',
     'PBKDF2WithHmacSHA512:210000:AMDnU8wn86iq/ScH4fZwRGzuNlD9HqOVn9OtrqTtuoE=:jVFS52oDYjnks1FYpwYSsey2eWCHLqFsPWU9g/LeD6M=',
     'en', 'Asia/Tokyo', now() - interval '33 days'),
    (nextval('account_seq'), uuidv7(), 'priya@demo.fullcircle.test', 'Priya Raman',
     'PBKDF2WithHmacSHA512:210000:OhLVQRl72rn4WPLuNGPcllzmJsACRWE1suqGwMMSX1A=:mjtnkUZUNXRwNIGHT/hRHUZumPqt+Cg+sMwp4Nm5wt0=',
     'en', 'Asia/Kolkata', now() - interval '32 days'),
    (nextval('account_seq'), uuidv7(), 'noah@demo.fullcircle.test', 'Noah Fischer',
     'PBKDF2WithHmacSHA512:210000:3IWqIkkitnroGNNIJgxP3pdfs/zr/lGybyI9ddU0zik=:6ZQw6fY1g2sKiRkVPXH2eH6i9dX78dCvfwmtxnYlVeI=',
     'de', 'Europe/Zurich', now() - interval '31 days'),
    (nextval('account_seq'), uuidv7(), 'aroha@demo.fullcircle.test', 'Aroha Ngata',
     'PBKDF2WithHmacSHA512:210000:YFr5Y4dWwyOMaYE/PrvFGfms71TXJ+22Dbwkj53ShM4=:Ocy3qaaZiTnq1kPaLicbhgV6x5mqJQCQT4MaDymtjZE=',
     'en', 'Pacific/Auckland', now() - interval '30 days'),
    (nextval('account_seq'), uuidv7(), 'sofia@demo.fullcircle.test', 'Sofia Duarte',
     'PBKDF2WithHmacSHA512:210000:RbHU0wI8szfVlAVqhTEMl9bop9OMylaiNfZ+xBQFj4M=:fP2kpCj+St6cS3GVe3cTOa4bgN/fbbDVWkfbXlH0NM4=',
     'en', 'America/Sao_Paulo', now() - interval '29 days'),
    (nextval('account_seq'), uuidv7(), 'tom@demo.fullcircle.test', 'Tom Hartley',
     'PBKDF2WithHmacSHA512:210000:Vf08RXupXiKE1Xp8BT7DSEa2ZPBIfXOPbbraQX8jwjI=:GL1j9SGSrmoZdjigDgFGlIkNzHNpD72v66ikLLi84rk=',
     'en', 'Europe/London', now() - interval '28 days'),
    (nextval('account_seq'), uuidv7(), 'lina@demo.fullcircle.test', 'Lina Haddad',
     'PBKDF2WithHmacSHA512:210000:353xLnn8w7IIm051iyfeTZ5R77LNfN1Wd8Gmh4b1JyY=:xbp6xtjiR/eW56kRJLEVhZkC53o/yaycTqy7fHyQslo=',
     'en', 'Asia/Amman', now() - interval '27 days');

insert into account_role (account_id, role, granted_at)
select id, 'ADMINISTRATOR', created_at from account where email = 'admin@demo.fullcircle.test';

-- Who is what. An empty cohort: the whole programme.
insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)
select nextval('membership_seq'), uuidv7(), programme.id, cohort.id, account.id, m.role, account.created_at
from (values
    ('lead', 'LEAD', null),
    ('interviewer', 'INTERVIEWER', null),
    ('candidate', 'CANDIDATE', 'Senior engineers'),
    ('mara', 'LEAD', 'Mid-level engineers'),
    ('mara', 'INTERVIEWER', null),
    ('kenji', 'INTERVIEWER', null),
    ('priya', 'INTERVIEWER', null),
    ('noah', 'CANDIDATE', 'Senior engineers'),
    ('aroha', 'CANDIDATE', 'Senior engineers'),
    ('sofia', 'CANDIDATE', 'Mid-level engineers'),
    ('tom', 'CANDIDATE', 'Mid-level engineers'),
    ('lina', 'CANDIDATE', 'Mid-level engineers')
) as m (who, role, cohort)
join account on account.email = m.who || '@demo.fullcircle.test'
join programme on programme.name = 'Autumn programme'
left join cohort on cohort.programme_id = programme.id and cohort.name = m.cohort;

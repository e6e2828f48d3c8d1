-- People with a login, what they may do for whom, and who did what. Adds only, so that the version before runs on the same tables.

-- A person belongs to no provider. Nobody reads her without a membership, a session or a proven address.
create table ${prefix}person (
    person         ${ref}       not null,
    given_name     varchar(200) not null,
    family_name    varchar(200) not null,
    email          varchar(254),
    folded_email   varchar(300),
    mobile_dial    varchar(16),
    mobile_display varchar(40),
    password       varchar(500),
    language       varchar(100),
    version        integer      not null,
    primary key (person)
);

create unique index ${prefix}person_email on ${prefix}person (folded_email);

-- A user name names a membership of one provider; the unique index is what makes it so.
create table ${prefix}membership (
    provider       ${ref}       not null,
    membership     ${ref}       not null,
    customer       ${ref}       not null,
    contact        ${ref},
    person         ${ref},
    user_name      varchar(100) not null,
    folded_name    varchar(200) not null,
    email          varchar(254),
    label          varchar(400) not null,
    search         ${text}      not null,
    rights         ${ref},
    whole_customer boolean      not null,
    lock_mode      varchar(16)  not null,
    waiting        boolean      not null,
    created_at     timestamp(6) with time zone not null,
    accepted_at    timestamp(6) with time zone,
    sessions_from  timestamp(6) with time zone not null,
    version        integer      not null,
    primary key (provider, membership)
);

create unique index ${prefix}membership_name on ${prefix}membership (provider, folded_name);
create index ${prefix}membership_newest on ${prefix}membership (provider desc, created_at desc, membership desc);
create index ${prefix}membership_customer on ${prefix}membership
    (provider desc, customer desc, created_at desc, membership desc);
create index ${prefix}membership_rights on ${prefix}membership
    (provider desc, rights desc, created_at desc, membership desc);
create index ${prefix}membership_waiting on ${prefix}membership
    (provider desc, waiting desc, created_at desc, membership desc);

-- Where a person's memberships are: the question that is asked before any provider is known.
create table ${prefix}person_membership (
    person     ${ref} not null,
    provider   ${ref} not null,
    membership ${ref} not null,
    primary key (person, provider, membership)
);

create table ${prefix}access_rights (
    provider    ${ref}       not null,
    rights      ${ref}       not null,
    name        varchar(100) not null,
    folded_name varchar(300) not null,
    bits        bigint       not null,
    version     integer      not null,
    primary key (provider, rights)
);

create unique index ${prefix}access_rights_name on ${prefix}access_rights (provider, folded_name);

-- A customer that is not here is not locked.
create table ${prefix}customer_lock (
    provider  ${ref}      not null,
    customer  ${ref}      not null,
    lock_mode varchar(16) not null,
    primary key (provider, customer)
);

-- A session of answered links becomes one of a person too; ends_at stays the moment from when on nothing of it counts.
alter table ${prefix}session add column person ${ref};
alter table ${prefix}session add column only_provider ${ref};
alter table ${prefix}session add column device varchar(100);
alter table ${prefix}session add column started_at timestamp(6) with time zone;
alter table ${prefix}session add column proven_at timestamp(6) with time zone;
alter table ${prefix}session add column seen_at timestamp(6) with time zone;
alter table ${prefix}session add column idle_millis bigint;
alter table ${prefix}session add column person_ends_at timestamp(6) with time zone;
alter table ${prefix}session add column alive_until timestamp(6) with time zone;

create index ${prefix}session_person on ${prefix}session (person desc, started_at desc, hash desc);

create table ${prefix}session_choice (
    session    ${ref} not null,
    provider   ${ref} not null,
    membership ${ref} not null,
    primary key (session, provider)
);

-- Found by its hash. What is about a person wherever she is has the provider ''.
create table ${prefix}one_time_key (
    hash       ${ref}      not null,
    provider   ${ref}      not null,
    subject    ${ref}      not null,
    purpose    varchar(32) not null,
    answer     ${ref},
    tries_left integer     not null,
    details    ${text}     not null,
    issued_at  timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at    timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    ended_at   timestamp(6) with time zone not null,
    primary key (hash)
);

create index ${prefix}one_time_key_subject on ${prefix}one_time_key
    (provider desc, subject desc, purpose desc, issued_at desc, hash desc);
create index ${prefix}one_time_key_ended on ${prefix}one_time_key (ended_at, hash);

create table ${prefix}audit_head (
    provider ${ref} not null,
    number   bigint not null,
    hash     ${ref} not null,
    primary key (provider)
);

create table ${prefix}audit_record (
    provider ${ref}       not null,
    number   bigint       not null,
    at       timestamp(6) with time zone not null,
    event    ${ref}       not null,
    actor    varchar(300) not null,
    subject  varchar(200) not null,
    details  ${text}      not null,
    hash     ${ref}       not null,
    primary key (provider, number)
);

create index ${prefix}audit_record_newest on ${prefix}audit_record (provider desc, number desc);
create index ${prefix}audit_record_subject on ${prefix}audit_record (provider desc, subject desc, number desc);
create index ${prefix}audit_record_event on ${prefix}audit_record (provider desc, event desc, number desc);

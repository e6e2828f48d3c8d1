-- The portal's own tables. Those of a provider's records begin their keys and indexes with the provider.
-- An index that serves a list has the list's equality columns first, then its sort columns, all descending.

create table ${prefix}publication (
    provider     ${ref}        not null,
    work_order   ${ref}        not null,
    customer     ${ref}        not null,
    contact      ${ref},
    state        varchar(16)   not null,
    ongoing      boolean       not null,
    opened_at    timestamp(6) with time zone not null,
    closed_at    timestamp(6) with time zone,
    visible      boolean       not null,
    heading      varchar(700)  not null,
    search       varchar(700)  not null,
    template     ${ref},
    plan         ${text},
    promises     ${text},
    waiting      ${text},
    published_at timestamp(6) with time zone,
    version      integer       not null,
    primary key (provider, work_order)
);

create index ${prefix}publication_customer_ongoing on ${prefix}publication
    (provider desc, customer desc, visible desc, ongoing desc, opened_at desc, work_order desc);
create index ${prefix}publication_customer_state on ${prefix}publication
    (provider desc, customer desc, visible desc, state desc, opened_at desc, work_order desc);
create index ${prefix}publication_contact_ongoing on ${prefix}publication
    (provider desc, customer desc, contact desc, visible desc, ongoing desc, opened_at desc, work_order desc);
create index ${prefix}publication_contact_state on ${prefix}publication
    (provider desc, customer desc, contact desc, visible desc, state desc, opened_at desc, work_order desc);
create index ${prefix}publication_provider_ongoing on ${prefix}publication
    (provider desc, visible desc, ongoing desc, opened_at desc, work_order desc);
create index ${prefix}publication_provider_state on ${prefix}publication
    (provider desc, visible desc, state desc, opened_at desc, work_order desc);

create table ${prefix}published_file (
    provider   ${ref}      not null,
    document   ${ref}      not null,
    work_order ${ref}      not null,
    customer   ${ref}      not null,
    contact    ${ref},
    kind       varchar(16) not null,
    visible    boolean     not null,
    since      timestamp(6) with time zone not null,
    primary key (provider, document)
);

create index ${prefix}published_file_work_order on ${prefix}published_file (provider, work_order, since, document);

create table ${prefix}stage_plan (
    provider ${ref}       not null,
    plan     ${ref}       not null,
    name     varchar(200) not null,
    body     ${text}      not null,
    hash     varchar(64)  not null,
    primary key (provider, plan)
);

create table ${prefix}provider_settings (
    provider ${ref}  not null,
    body     ${text} not null,
    version  integer not null,
    primary key (provider)
);

create table ${prefix}access_link (
    provider        ${ref}       not null,
    link            ${ref}       not null,
    customer        ${ref}       not null,
    contact         ${ref},
    work_order      ${ref}       not null,
    tab             varchar(16)  not null,
    channel         varchar(16)  not null,
    address         varchar(254) not null,
    message         varchar(32)  not null,
    sent_at         timestamp(6) with time zone not null,
    wrong_answers   ${text},
    paused_until    timestamp(6) with time zone,
    suspended       boolean      not null,
    first_opened_at timestamp(6) with time zone,
    last_opened_at  timestamp(6) with time zone,
    revoked_at      timestamp(6) with time zone,
    primary key (provider, link)
);

create index ${prefix}access_link_work_order on ${prefix}access_link
    (provider desc, work_order desc, sent_at desc, link desc);
create index ${prefix}access_link_address on ${prefix}access_link (provider, customer, address);

-- Which provider a link belongs to: the one question that is asked before the provider is known.
create table ${prefix}key_directory (
    hash     ${ref}      not null,
    provider ${ref}      not null,
    purpose  varchar(32) not null,
    primary key (hash)
);

create table ${prefix}session (
    hash    ${ref} not null,
    ends_at timestamp(6) with time zone not null,
    primary key (hash)
);

create index ${prefix}session_ends on ${prefix}session (ends_at, hash);

-- A session may hold grants at several providers; it is found by its hash.
create table ${prefix}session_grant (
    session    ${ref} not null,
    provider   ${ref} not null,
    work_order ${ref} not null,
    link       ${ref} not null,
    ends_at    timestamp(6) with time zone not null,
    primary key (session, provider, work_order)
);

create table ${prefix}counter (
    name       varchar(200) not null,
    starts_at  timestamp(6) with time zone not null,
    total      integer      not null,
    keep_until timestamp(6) with time zone not null,
    primary key (name, starts_at)
);

create index ${prefix}counter_kept on ${prefix}counter (keep_until, name, starts_at);

create table ${prefix}outbox (
    ref        ${ref}       not null,
    provider   ${ref}       not null,
    kind       varchar(32)  not null,
    transport  varchar(16)  not null,
    recipient  varchar(254) not null,
    content    ${text}      not null,
    state      varchar(16)  not null,
    due_at     timestamp(6) with time zone not null,
    attempts   integer      not null,
    fence      bigint       not null,
    held       boolean      not null,
    held_until timestamp(6) with time zone,
    cause      varchar(500) not null,
    changed_at timestamp(6) with time zone,
    listed_at  timestamp(6) with time zone not null,
    primary key (ref)
);

-- Claimed by due time over all providers.
create index ${prefix}outbox_due on ${prefix}outbox (state, due_at, ref);
create index ${prefix}outbox_provider on ${prefix}outbox (provider desc, state desc, listed_at desc, ref desc);

-- What is about no work order in particular has the work order ''.
create table ${prefix}message (
    provider   ${ref}        not null,
    ref        ${ref}        not null,
    customer   ${ref}        not null,
    contact    ${ref},
    work_order ${ref}        not null,
    side       varchar(16)   not null,
    author     varchar(200)  not null,
    staff      ${ref},
    via        varchar(300)  not null,
    body       varchar(4000) not null,
    written_at timestamp(6) with time zone not null,
    primary key (provider, ref)
);

create index ${prefix}message_customer on ${prefix}message
    (provider desc, work_order desc, customer desc, written_at desc, ref desc);
create index ${prefix}message_contact on ${prefix}message
    (provider desc, work_order desc, customer desc, contact desc, written_at desc, ref desc);
create index ${prefix}message_provider on ${prefix}message
    (provider desc, work_order desc, written_at desc, ref desc);

create table ${prefix}feedback (
    provider   ${ref}        not null,
    ref        ${ref}        not null,
    customer   ${ref}        not null,
    contact    ${ref},
    work_order ${ref},
    side       varchar(16)   not null,
    author     varchar(200)  not null,
    staff      ${ref},
    via        varchar(300)  not null,
    body       varchar(4000) not null,
    written_at timestamp(6) with time zone not null,
    primary key (provider, ref)
);

create index ${prefix}feedback_provider on ${prefix}feedback (provider desc, written_at desc, ref desc);

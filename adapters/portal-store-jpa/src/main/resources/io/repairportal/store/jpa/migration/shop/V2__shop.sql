-- The shop's facts, for hosts without tables of their own. No key leads from the portal's tables to these.

create table ${prefix}shop_provider (
    provider  ${ref}       not null,
    name      varchar(200) not null,
    body      ${text}      not null,
    logo_type varchar(100),
    logo      ${bytes},
    position  integer      not null,
    primary key (provider)
);

create table ${prefix}shop_staff (
    provider ${ref}       not null,
    ref      ${ref}       not null,
    name     varchar(200) not null,
    email    varchar(254),
    primary key (provider, ref)
);

create table ${prefix}shop_customer (
    provider ${ref}        not null,
    ref      ${ref}        not null,
    search   varchar(4000) not null,
    body     ${text}       not null,
    primary key (provider, ref)
);

create table ${prefix}shop_customer_email (
    provider ${ref}       not null,
    email    varchar(254) not null,
    customer ${ref}       not null,
    primary key (provider, email, customer)
);

create index ${prefix}shop_customer_email_customer on ${prefix}shop_customer_email (provider, customer);

create table ${prefix}shop_work_order (
    provider   ${ref}       not null,
    ref        ${ref}       not null,
    customer   ${ref}       not null,
    contact    ${ref},
    number     varchar(64)  not null,
    title      varchar(300) not null,
    asset      varchar(300) not null,
    search     varchar(700) not null,
    state      varchar(16)  not null,
    opened_at  timestamp(6) with time zone not null,
    closed_at  timestamp(6) with time zone,
    location   ${ref},
    advisor    ${ref},
    tasks      ${text},
    plan       ${text},
    changed_at timestamp(6) with time zone not null,
    primary key (provider, ref)
);

create index ${prefix}shop_work_order_opened on ${prefix}shop_work_order (provider desc, opened_at desc, ref desc);
create index ${prefix}shop_work_order_changed on ${prefix}shop_work_order (provider, changed_at, ref);

create table ${prefix}shop_document (
    provider   ${ref}       not null,
    ref        ${ref}       not null,
    work_order ${ref}       not null,
    kind       varchar(16)  not null,
    name       varchar(200) not null,
    media_type varchar(100) not null,
    size       bigint       not null,
    created_at timestamp(6) with time zone not null,
    caption    varchar(300) not null,
    pair       varchar(100),
    pair_after boolean      not null,
    file_key   ${ref}       not null,
    primary key (provider, ref)
);

create index ${prefix}shop_document_work_order on ${prefix}shop_document
    (provider desc, work_order desc, created_at desc, ref desc);

create table ${prefix}shop_estimate (
    provider   ${ref}  not null,
    ref        ${ref}  not null,
    work_order ${ref}  not null,
    sorted_at  timestamp(6) with time zone not null,
    body       ${text} not null,
    primary key (provider, ref)
);

create index ${prefix}shop_estimate_work_order on ${prefix}shop_estimate
    (provider desc, work_order desc, sorted_at desc, ref desc);

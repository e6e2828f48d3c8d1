-- One list of documents over all work orders (E2), and the library of resources that a provider shares (E3). Adds only.

create index ${prefix}published_file_customer on ${prefix}published_file
    (provider desc, customer desc, kind desc, visible desc, since desc, document desc);
create index ${prefix}published_file_contact on ${prefix}published_file
    (provider desc, customer desc, contact desc, kind desc, visible desc, since desc, document desc);

create table ${prefix}resource_folder (
    provider    ${ref}       not null,
    folder      ${ref}       not null,
    name        varchar(100) not null,
    folded_name varchar(300) not null,
    version     integer      not null,
    primary key (provider, folder)
);

create unique index ${prefix}resource_folder_name on ${prefix}resource_folder (provider, folded_name);

-- What is in no folder has the folder ''.
create table ${prefix}resource (
    provider   ${ref}       not null,
    resource   ${ref}       not null,
    folder     ${ref}       not null,
    title      varchar(200) not null,
    file_name  varchar(200) not null,
    media_type varchar(100) not null,
    size       bigint       not null,
    file_key   ${ref}       not null,
    added_at   timestamp(6) with time zone not null,
    version    integer      not null,
    primary key (provider, resource)
);

create index ${prefix}resource_newest on ${prefix}resource (provider desc, folder desc, added_at desc, resource desc);

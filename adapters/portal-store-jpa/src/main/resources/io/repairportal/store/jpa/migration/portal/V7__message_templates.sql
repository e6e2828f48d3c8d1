-- What providers say in their messages in their own words (L2). Without own words (text '') the portal's own hold again. Adds only.

create table ${prefix}message_template (
    provider ${ref}       not null,
    event    varchar(32)  not null,
    channel  varchar(16)  not null,
    language varchar(35)  not null,
    subject  varchar(200) not null,
    heading  varchar(200) not null,
    words    ${text}      not null,
    version  integer      not null,
    primary key (provider, event, channel, language)
);

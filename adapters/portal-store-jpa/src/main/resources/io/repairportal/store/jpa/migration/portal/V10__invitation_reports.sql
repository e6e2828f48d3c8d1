-- What became of many invitations that were sent at once, kept for a month (A13). Adds only.

create table ${prefix}invitation_report (
    provider   ${ref}       not null,
    report     ${ref}       not null,
    staff      ${ref}       not null,
    staff_name varchar(200) not null,
    sent_at    timestamp(6) with time zone not null,
    ended      boolean      not null,
    lines      ${text}      not null,
    primary key (provider, report)
);

create index ${prefix}invitation_report_sent on ${prefix}invitation_report (provider, sent_at, report);

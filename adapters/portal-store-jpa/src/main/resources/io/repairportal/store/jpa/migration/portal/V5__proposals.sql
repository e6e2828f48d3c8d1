-- What people wish the shop's facts to become: to be a customer (A12), or that their details are different (A20). Adds only.

create table ${prefix}proposal (
    provider     ${ref}      not null,
    proposal     ${ref}      not null,
    kind         varchar(16) not null,
    person       ${ref}      not null,
    customer     ${ref},
    contact      ${ref},
    facts_before ${text},
    wanted       ${text}     not null,
    state        varchar(16) not null,
    made_at      timestamp(6) with time zone not null,
    decided_at   timestamp(6) with time zone,
    version      integer     not null,
    primary key (provider, proposal)
);

create index ${prefix}proposal_waiting on ${prefix}proposal (provider, state, made_at, proposal);
create index ${prefix}proposal_person on ${prefix}proposal (provider, person, made_at, proposal);

-- Registrations that wait hide no changed details, and the other way round (A12, A20). Adds only.

create index ${prefix}proposal_kind on ${prefix}proposal (provider, state, kind, made_at, proposal);

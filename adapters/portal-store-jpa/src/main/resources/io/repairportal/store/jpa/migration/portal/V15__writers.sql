-- Which contact of the customer wrote, so that an erasure finds what was written under an earlier name (O4). Adds only.

alter table ${prefix}message add column writer ${ref};
alter table ${prefix}feedback add column writer ${ref};

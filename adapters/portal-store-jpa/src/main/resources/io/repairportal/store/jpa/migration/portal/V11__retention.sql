-- Which links are old enough to be forgotten (A5, P61). Adds only.

create index ${prefix}access_link_sent on ${prefix}access_link (provider, sent_at, link);

-- What customers wrote, over all work orders, for the inbox of staff (K7).

create index ${prefix}message_newest on ${prefix}message (provider desc, written_at desc, ref desc);

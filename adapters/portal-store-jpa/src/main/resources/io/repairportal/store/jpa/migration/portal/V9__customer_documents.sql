-- Documents of the customer itself, of no work order (E2): the shop's papers, and whether customers may see them. The version before runs on
-- this: it reads files by their work order only, and writes nothing without one.

alter table ${prefix}published_file alter column work_order drop not null;

alter table ${prefix}shop_document alter column work_order drop not null;
alter table ${prefix}shop_document add column customer ${ref};
alter table ${prefix}shop_document add column contact ${ref};

create index ${prefix}shop_document_customer on ${prefix}shop_document
    (provider desc, customer desc, created_at desc, ref desc);

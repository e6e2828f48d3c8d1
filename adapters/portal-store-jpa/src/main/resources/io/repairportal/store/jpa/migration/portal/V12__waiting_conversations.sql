-- Conversations in which a customer waits, however long ago she wrote (D2, K7). What is not about a work order, or about no contact, is ''.

create table ${prefix}waiting_conversation (
    provider   ${ref}  not null,
    customer   ${ref}  not null,
    work_order ${ref}  not null,
    contact    ${ref}  not null,
    first_ref  ${ref}  not null,
    since      timestamp(6) with time zone not null,
    latest_ref ${ref}  not null,
    messages   integer not null,
    primary key (provider, customer, work_order, contact)
);

create index ${prefix}waiting_conversation_since on ${prefix}waiting_conversation (provider, since, first_ref);
create index ${prefix}waiting_conversation_latest on ${prefix}waiting_conversation (provider, latest_ref);

insert into ${prefix}waiting_conversation
select t.provider, t.customer, t.work_order, t.contact, min(case when t.place = 1 then t.ref end), min(t.written_at),
    min(case when t.back = 1 then t.ref end), count(*)
from (select m.provider, m.customer, m.work_order, m.contact, m.ref, m.written_at,
    row_number() over (partition by m.provider, m.customer, m.work_order, m.contact order by m.written_at, m.ref) as place,
    row_number() over (partition by m.provider, m.customer, m.work_order, m.contact order by m.written_at desc, m.ref desc) as back
    from (select n.provider, n.customer, n.work_order, case when n.work_order = '' then coalesce(n.contact, '') else '' end as contact,
        n.ref, n.written_at
        from ${prefix}message n
        where n.side = 'CUSTOMER' and not exists (select 1 from ${prefix}message a
            where a.provider = n.provider and a.work_order = n.work_order and a.customer = n.customer and a.side = 'SHOP'
            and (a.work_order <> '' or coalesce(a.contact, '') = coalesce(n.contact, ''))
            and (a.written_at, a.ref) > (n.written_at, n.ref))) m) t
group by t.provider, t.customer, t.work_order, t.contact;

-- asked by nobody any more
drop index ${prefix}message_newest;

-- What technicians note for customers (B6). What a shop notes for itself has no table here.

create table ${prefix}shop_technician_note (
    provider   ${ref}        not null,
    ref        ${ref}        not null,
    work_order ${ref}        not null,
    words      varchar(4000) not null,
    author     varchar(200)  not null,
    written_at timestamp(6) with time zone not null,
    primary key (provider, ref)
);

create index ${prefix}shop_technician_note_work_order on ${prefix}shop_technician_note
    (provider desc, work_order desc, written_at desc, ref desc);

-- The words by which staff find people and customers, in place of a look through their newest 20,000 (K5, A8, P61; decision 47). They are filled
-- from the rows that are there by a Refill. The condensed texts that were searched go with their last reader.

create table ${prefix}membership_word (
    provider   ${ref} not null,
    membership ${ref} not null,
    word       ${ref} not null,
    created_at timestamp(6) with time zone not null,
    primary key (provider, membership, word)
);

create index ${prefix}membership_word_begin on ${prefix}membership_word
    (provider, word, created_at desc, membership desc);

alter table ${prefix}membership drop column search;

create table ${prefix}shop_customer_word (
    provider ${ref} not null,
    customer ${ref} not null,
    word     ${ref} not null,
    primary key (provider, customer, word)
);

create index ${prefix}shop_customer_word_begin on ${prefix}shop_customer_word (provider, word, customer);

alter table ${prefix}shop_customer drop column search;

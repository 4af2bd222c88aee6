create table orders (id bigserial primary key, customer text not null);

CREATE TABLE customers (id serial primary key);

alter table import_job alter column state type varchar(20);
alter table import_job add column skipped bigint not null default 0;
alter table import_job add column skipped_by jsonb;
alter table import_job add column encoding varchar(20) not null default 'UTF-8';
alter table import_job add column date_order varchar(3);
alter table import_job add column question jsonb;

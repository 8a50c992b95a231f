-- Of a workbook: the sheet that was read, and those that can be seen in it.
alter table staff_import
  add column sheet text not null default '',
  add column sheets jsonb not null default '[]';

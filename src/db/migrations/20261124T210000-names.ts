import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

export const up = (db: Kysely<unknown>) => runStatements(db, statements);

// Days are text: of many things only the year or the month is known.
const statements = `
alter table entity
  add column type_words jsonb not null default '{}',
  add column successors jsonb not null default '[]',
  add column valid_from text,
  add column valid_until text;
alter table name
  add column status text check (status in ('preferred', 'allowed', 'acronym', 'forbidden')),
  add column system text,
  add column valid_from text,
  add column valid_until text;
update name set status = case when preferred then 'preferred' else 'allowed' end;
drop index name_preferred;
alter table name alter column status set not null, drop column preferred;
-- One preferred form per entity and locale: two would be two truths.
create unique index name_preferred on name (entity_id, locale) where status = 'preferred';
create table office_held (
  person_id text not null references entity on delete cascade,
  position int not null,
  -- No foreign key: a list may name an office that comes with a later list.
  office_id text not null,
  valid_from text,
  valid_until text,
  primary key (person_id, position)
);
-- What people did to the name authority, with what it was before and after: that is how it is undone.
create table name_change (
  id uuid primary key,
  kind text not null check (kind in ('create', 'import', 'prefer', 'merge', 'split')),
  person text not null check (person <> ''),
  at timestamptz not null,
  before jsonb not null,
  after jsonb not null,
  undone_by text check (undone_by <> ''),
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create index name_change_at on name_change (at);
-- A sentence on a page that a change of a name would alter, until a person decides.
create table text_change (
  id uuid primary key,
  name_change_id uuid not null references name_change on delete cascade,
  segment_id uuid not null references segment on delete cascade,
  locale text not null,
  state text not null check (state in ('proposed', 'accepted', 'rejected', 'undone')),
  before_runs jsonb not null,
  after_runs jsonb not null,
  -- The whole row before and after, for undo byte for byte; no row before: the outlet's own words stood there.
  row_before jsonb,
  row_after jsonb,
  -- The units of the memory that were corrected with it, and what readers had of the language before.
  memory_units jsonb not null default '[]',
  published jsonb,
  decided_by text check (decided_by <> ''),
  decided_at timestamptz,
  unique (name_change_id, segment_id, locale)
);
create index text_change_segment_id on text_change (segment_id);
create index text_change_proposed on text_change (name_change_id) where state = 'proposed';
`;

import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

export const up = (db: Kysely<unknown>) => runStatements(db, statements);

const statements = `
create table publication (
  id int primary key check (id = 1),
  names jsonb not null,
  taglines jsonb not null,
  about jsonb not null default '{}',
  default_locale text not null,
  time_zone text not null
);
create table setting (
  key text primary key,
  value jsonb not null
);
create table edition (
  locale text primary key,
  position int not null,
  index_machine boolean not null default false
);
create table section (
  id text primary key,
  position int not null,
  names jsonb not null
);
create table outlet (
  id text primary key,
  locale text not null,
  names jsonb not null,
  home text not null,
  logo text,
  licence jsonb not null,
  is_sample boolean not null default false
);
create table feed (
  url text primary key,
  outlet_id text not null references outlet on delete cascade,
  sections jsonb not null default '{}',
  etag text,
  last_modified text,
  next_poll_at timestamptz not null,
  polled_at timestamptz,
  failures int not null default 0
);
create index feed_outlet_id on feed (outlet_id);
create index feed_next_poll_at on feed (next_poll_at);
create table feed_item (
  feed_url text not null references feed on delete cascade,
  url text not null,
  published_at timestamptz,
  updated_at timestamptz,
  category text,
  sha text not null,
  listed boolean not null,
  seen_at timestamptz not null,
  looked_at timestamptz not null,
  primary key (feed_url, url)
);
create table capture (
  id uuid primary key,
  outlet_id text not null references outlet on delete cascade,
  url text not null,
  fetched_at timestamptz not null,
  status int not null,
  content_type text,
  body_sha text not null,
  etag text,
  last_modified text,
  last_seen_at timestamptz not null
);
create table problem (
  subject text primary key,
  outlet_id text references outlet on delete cascade,
  code text not null,
  message text not null,
  remedy text,
  retryable boolean not null,
  since timestamptz not null,
  at timestamptz not null
);
create index problem_outlet_id on problem (outlet_id);
create index capture_outlet_id on capture (outlet_id);
create index capture_url on capture (url, last_seen_at);
create table article (
  id uuid primary key,
  slug text not null unique,
  outlet_id text not null references outlet on delete cascade,
  source_url text not null unique,
  locale text not null,
  section_id text references section on delete set null,
  fingerprint text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  embargo_until timestamptz,
  first_published_at timestamptz not null,
  created_at timestamptz not null
);
create index article_outlet_id on article (outlet_id);
create index article_section_id on article (section_id);
create index article_fingerprint on article (fingerprint);
create index article_order on article (first_published_at desc, slug desc);
create table article_url (
  url text primary key,
  article_id uuid not null references article on delete cascade
);
create index article_url_article_id on article_url (article_id);
create table revision (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  seq int not null,
  content_hash text not null,
  has_headline boolean not null,
  byline text,
  published_at timestamptz not null,
  modified_at timestamptz,
  capture_id uuid references capture on delete set null,
  created_at timestamptz not null,
  unique (article_id, seq)
);
create index revision_capture_id on revision (capture_id);
create table figure (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  source_url text,
  image_sha text,
  width int,
  height int
);
create index figure_article_id on figure (article_id);
create index figure_image_sha on figure (image_sha);
-- Every take-in asks which pictures are there. A picture's address may be longer than a sorted index takes.
create index figure_source_url on figure using hash (source_url);
create table segment (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  hash text not null,
  text text not null,
  runs jsonb not null,
  codes jsonb not null
);
create index segment_article_id on segment (article_id);
-- A new translation pair asks which articles are waiting for it.
create index segment_hash on segment (hash);
create table unit (
  revision_id uuid not null references revision on delete cascade,
  position int not null,
  kind text not null,
  figure_id uuid references figure on delete cascade,
  credit text,
  primary key (revision_id, position)
);
create index unit_figure_id on unit (figure_id);
create table unit_segment (
  revision_id uuid not null,
  unit_position int not null,
  position int not null,
  segment_id uuid not null references segment on delete cascade,
  primary key (revision_id, unit_position, position),
  foreign key (revision_id, unit_position) references unit on delete cascade
);
create index unit_segment_segment_id on unit_segment (segment_id);

create table entity (
  id text primary key,
  type text not null,
  gender text
);
create table name (
  entity_id text not null references entity on delete cascade,
  locale text not null,
  text text not null,
  preferred boolean not null,
  primary key (entity_id, locale, text)
);
-- One preferred form per entity and locale: two would be two truths.
create unique index name_preferred on name (entity_id, locale) where preferred;
create table mention (
  segment_id uuid not null references segment on delete cascade,
  entity_id text not null references entity on delete cascade,
  start int not null,
  "end" int not null,
  primary key (segment_id, start, entity_id)
);
create index mention_entity_id on mention (entity_id);

create table story (
  id uuid primary key,
  opened_at timestamptz not null
);
create table story_article (
  story_id uuid not null references story on delete cascade,
  article_id uuid not null unique references article on delete cascade,
  primary key (story_id, article_id)
);

create table dossier (
  id text primary key,
  entity_id text not null references entity on delete cascade
);
create index dossier_entity_id on dossier (entity_id);
create table dossier_claim (
  dossier_id text not null references dossier on delete cascade,
  segment_id uuid not null references segment on delete cascade,
  quote text not null,
  start int not null,
  "end" int not null,
  state text not null check (state in ('suggested', 'confirmed', 'rejected')),
  primary key (dossier_id, segment_id)
);
create index dossier_claim_segment_id on dossier_claim (segment_id);

create table memory_unit (
  id uuid primary key,
  source_locale text not null,
  target_locale text not null,
  source_hash text not null,
  source_runs jsonb not null,
  target_runs jsonb not null,
  before_hash text,
  after_hash text,
  state text not null check (state in ('translated', 'reviewed', 'final')),
  engine text,
  translator text,
  reviewer text,
  approved_at timestamptz,
  document text
);
create index memory_unit_lookup on memory_unit (target_locale, source_locale, source_hash);
create index memory_unit_document on memory_unit (document, target_locale);
create table translation (
  article_id uuid not null references article on delete cascade,
  locale text not null,
  state text not null check (state in ('initial', 'translated', 'reviewed', 'final')),
  held_by jsonb not null default '[]',
  published_revision_id uuid references revision on delete cascade,
  published_carriage text check (published_carriage in ('reviewed', 'human', 'machine')),
  check ((published_revision_id is null) = (published_carriage is null)),
  primary key (article_id, locale)
);
create index translation_published_revision_id on translation (published_revision_id);
create index translation_locale on translation (locale) where published_revision_id is not null;
create table translated_segment (
  segment_id uuid not null references segment on delete cascade,
  locale text not null,
  runs jsonb not null,
  state text not null check (state in ('translated', 'reviewed', 'final')),
  engine text,
  engine_version text,
  memory_unit_id uuid references memory_unit on delete set null,
  memory_match int,
  confidence real,
  translator text,
  translated_at timestamptz,
  reviewer text,
  reviewed_at timestamptz,
  primary key (segment_id, locale)
);
create index translated_segment_memory_unit_id on translated_segment (memory_unit_id);
create table finding (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  segment_id uuid not null references segment on delete cascade,
  locale text not null,
  check_id text not null,
  dimension text not null,
  severity text not null check (severity in ('minor', 'major', 'critical')),
  message text not null,
  source_start int,
  source_end int,
  target_start int,
  target_end int
);
create index finding_article_id on finding (article_id, locale);
create index finding_segment_id on finding (segment_id);
create table override (
  segment_id uuid not null references segment on delete cascade,
  locale text not null,
  check_id text not null,
  target_hash text not null,
  person text not null check (person <> ''),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  primary key (segment_id, locale, check_id, target_hash)
);
create table engine_failure (
  article_id uuid not null references article on delete cascade,
  locale text not null,
  segment_id uuid not null references segment on delete cascade,
  engine text not null,
  failure text not null,
  at timestamptz not null,
  primary key (segment_id, locale, engine)
);
create table engine_answer (
  key text primary key,
  result jsonb not null,
  at timestamptz not null
);
create index engine_answer_at on engine_answer (at);
create index engine_failure_article_id on engine_failure (article_id, locale);

create table change (
  id bigint generated always as identity primary key,
  article_id uuid references article on delete cascade,
  due_at timestamptz not null
);
create index change_article_id on change (article_id);
create index change_due_at on change (due_at);
-- Pages live in the database and not in files: one transaction shows a change on every page it touches, or on none.
create table page_body (
  sha text primary key,
  brotli bytea not null,
  gzip bytea not null
);
alter table page_body alter column brotli set storage external, alter column gzip set storage external;
create table page (
  path text primary key,
  locale text,
  kind text not null,
  status int not null,
  content_type text not null,
  body_sha text not null references page_body,
  article_id uuid references article on delete set null
);
create index page_body_sha on page (body_sha);
create index page_article_id on page (article_id);
create table page_article (
  path text not null references page on delete cascade,
  article_id uuid not null references article on delete cascade,
  primary key (path, article_id)
);
create index page_article_article_id on page_article (article_id);

-- The one predicate: may this article be seen at this moment? Every surface asks it.
create function may_be_seen(a article, o outlet, at timestamptz) returns boolean language sql stable as
  'select a.withdrawn_at is null
    and (a.embargo_until is null or a.embargo_until <= at)
    and (o.licence->>''endsAt'' is null or (o.licence->>''endsAt'')::timestamptz > at)';

-- Complete in its language and through the gate; without a headline there is nothing to show.
create view version as
  select a.id as article_id, a.locale, r.id as revision_id, 'original' as carriage
  from article a
  join lateral (select id, has_headline from revision where article_id = a.id order by seq desc limit 1) r on r.has_headline
  union all
  select t.article_id, t.locale, t.published_revision_id, t.published_carriage
  from translation t
  join revision r on r.id = t.published_revision_id and r.has_headline;
`;

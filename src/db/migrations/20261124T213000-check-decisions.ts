import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

export const up = (db: Kysely<unknown>) => runStatements(db, statements);

// How often a check was right is counted per language of the translation. One decision per sentence, check and text:
// who imports a file twice decided once.
const statements = `
create table check_decision (
  check_id text not null,
  locale text not null,
  segment_id uuid not null references segment on delete cascade,
  target_hash text not null,
  was_right boolean not null,
  at timestamptz not null,
  primary key (segment_id, locale, check_id, target_hash)
);
create index check_decision_count on check_decision (locale, check_id);
insert into check_decision
  select check_id, locale, segment_id, target_hash, false, at from override;
`;

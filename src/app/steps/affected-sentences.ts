import type { Kysely } from 'kysely';
import { type Locale, languageOf } from '../../base/locale.ts';
import type { Run } from '../../base/runs.ts';
import type { Database } from '../../db/schema.ts';
import type { Entity } from '../../entities/entity.ts';
import { formerForms } from '../../entities/name-change-store.ts';
import { loadEntities } from '../../entities/store.ts';
import { editionLocales } from '../../publish/site-store.ts';
import { indexSpellings, otherSpellings, type SpellingIndex } from '../../translate/spelling/other-spellings.ts';
import { respell } from '../../translate/spelling/respell.ts';
import { type ShownSentence, shownSentences } from '../../translate/spelling/shown-store.ts';
import type { Proposal } from '../../translate/spelling/text-change.ts';

type Db = Kysely<Database>;

/** A sentence that would change, with what it would say; the article of it for whoever looks at it. */
export type Affected = Proposal & Pick<ShownSentence, 'articleId' | 'slug'>;

/** Every sentence of the editions that write as `locale` does and name the entity in another way than `form`. Nothing is written. */
export async function affectedBy(db: Db, entity: Entity, locale: Locale, form: string): Promise<Affected[]> {
  const index = await spellingsOf(db, entity, locale, form);
  const affected: Affected[] = [];
  for (const shown of await localesWriting(db, entity, locale)) {
    for await (const sentences of shownSentences(db, shown)) {
      for (const { segmentId, articleId, slug, runs } of sentences) {
        const after = withForm(runs, index);
        if (after) affected.push({ segmentId, articleId, slug, locale: shown, before: runs, after });
      }
    }
  }
  return affected;
}

/** What is another spelling than `form`; all that was preferred before counts, also by changes of long ago. */
export async function spellingsOf(db: Db, entity: Entity, locale: Locale, form: string): Promise<SpellingIndex> {
  const former = await formerForms(db, entity.id, locale);
  return indexSpellings(entity, locale, form, await loadEntities(db), former);
}

/** The sentence with the form in every place of another; null where it has none. */
export function withForm(runs: readonly Run[], index: SpellingIndex): Run[] | null {
  const places = otherSpellings(runs, index);
  return places.length > 0 ? respell(runs, places, index.form) : null;
}

/** The locale itself, and editions in its language that have no names of their own for the entity. */
async function localesWriting(db: Db, entity: Entity, locale: Locale): Promise<Locale[]> {
  const editions = await editionLocales(db);
  const others = editions.filter(one => one !== locale && languageOf(one) === locale && !entity.names[one]);
  return [locale, ...others];
}

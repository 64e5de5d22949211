import { languageName } from '../../base/locale.ts';
import type { Entity } from '../entity.ts';
import { linkNames } from '../link-names.ts';
import type { ReadingIndex } from '../readings/reading-index.ts';
import type { Reason } from './candidate.ts';

const mostLinks = 3;

/** The entities that a name of an imported one may be another reading of, by id, and of which name. */
export function readingReasons({ type, names }: Entity, readings: ReadingIndex): Map<string, Reason> {
  const reasons = new Map<string, Reason>();
  for (const [locale, all] of Object.entries(names)) {
    for (const { text, system, status } of all) {
      if (status === 'forbidden') continue;
      for (const { entityId, form } of linkNames({ text, locale, system }, readings, { type }).slice(0, mostLinks)) {
        if (reasons.has(entityId)) continue;
        const [here, there] = [locale, form.locale].map(one => languageName(one, 'en'));
        const words = `the name in ${here} may be a reading of yours in ${there}, ${form.text}`;
        reasons.set(entityId, { for: true, text: words, form: { text, locale } });
      }
    }
  }
  return reasons;
}

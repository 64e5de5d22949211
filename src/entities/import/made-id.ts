import { sha256 } from '../../base/id.ts';
import { scriptOf } from '../../base/locale.ts';
import { withoutMarks } from '../../text/without-marks.ts';
import type { Entity } from '../entity.ts';

/**
 * An id for an entity that came without one: its English or first Latin name in plain letters (`quang-ninh`), else its
 * type and a digest of its name. The same names make the same id; one that is taken gets a number.
 */
export function madeId({ type, names }: Pick<Entity, 'type' | 'names'>, taken: { has(id: string): boolean }): string {
  const locales = Object.keys(names).filter(locale => scriptOf(locale) === 'Latn');
  const latin = names.en ?? names[locales[0] ?? ''];
  const [first] = latin ?? Object.values(names)[0] ?? [];
  const text = first?.text ?? '';
  const slug = latin ? plain(text) : '';
  const id = slug || `${type}-${sha256(text).slice(0, 8)}`;
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

function plain(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

import type { Segment } from '../articles/article.ts';
import { type Locale, scriptOf } from '../base/locale.ts';
import { plainText } from '../base/runs.ts';
import { type Entity, formsIn } from './entity.ts';

/** An occurrence of a name; half-open, in UTF-16 units of the segment's plain text. */
export type Mention = { segmentId: string; entityId: string; start: number; end: number };

export type NameIndex = { entityIds: Map<string, string>; pattern: RegExp | null };

/** Every admitted form of the entities in one language, longest first. A form that names two entities names neither. */
export function indexNames(entities: readonly Pick<Entity, 'id' | 'names'>[], locale: Locale): NameIndex {
  const entityIds = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const entity of entities) {
    for (const form of formsIn(entity, locale)) {
      if (entityIds.has(form) && entityIds.get(form) !== entity.id) ambiguous.add(form);
      entityIds.set(form, entity.id);
    }
  }
  for (const form of ambiguous) entityIds.delete(form);
  const forms = [...entityIds.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (forms.length === 0) return { entityIds, pattern: null };
  const names = forms.map(escapePattern).join('|');
  // A Latin, Cyrillic, Arabic … name is a whole word; scripts without spaces have no such edge.
  const edged = !withoutSpaces.has(scriptOf(locale));
  return {
    entityIds,
    pattern: new RegExp(edged ? `(?<![\\p{L}\\p{M}\\p{N}])(?:${names})(?![\\p{L}\\p{M}\\p{N}])` : names, 'gu'),
  };
}

const withoutSpaces = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

/** Exact occurrences of the index's names, longest first where two begin at the same place, never overlapping. */
export function findNames(segments: readonly Segment[], index: NameIndex): Mention[] {
  const { pattern } = index;
  if (!pattern) return [];
  return segments.flatMap(segment =>
    [...plainText(segment.runs).matchAll(pattern)].map(match => ({
      segmentId: segment.id,
      entityId: index.entityIds.get(match[0]) as string,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

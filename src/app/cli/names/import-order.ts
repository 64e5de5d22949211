import { entityTypes } from '../../../entities/entity.ts';
import type { ImportWish } from '../../../entities/reconcile/plan.ts';
import { shippedParts } from '../../../entities/shipped/shipped-entities.ts';
import { wrongUsage } from '../verb.ts';
import type { ImportOrder } from './import.ts';

type Given = {
  mode: 'import' | 'shipped';
  words: readonly string[];
  type: string | boolean | undefined;
  person: string;
  page: string | null;
  isDryRun: boolean;
};

/** What the command line says of an import. Throws `usage`. */
export function importOrder({ mode, words, type: typeWord, person, page, isDryRun }: Given): ImportOrder {
  const file = mode === 'import' ? (words[0] ?? null) : null;
  const parts = mode === 'shipped' ? shippedParts.filter(part => words.includes(part)) : [];
  const decisions = words.filter((word, at) => !(mode === 'import' && at === 0) && !parts.some(part => part === word));
  if (mode === 'import' && file === null) throw wrong('takes a FILE');
  const type = entityTypes.find(one => one === typeWord) ?? null;
  if (typeWord !== undefined && type === null) throw wrong(`knows the types ${entityTypes.join(', ')}`);
  const order = { file, type, parts: parts.length > 0 ? parts : undefined, person, page };
  if (decisions.length === 0 || isDryRun) return { ...order, decisions: null };
  if (person === '') throw wrong('takes --person NAME with decisions: who decides stays on record');
  return { ...order, decisions: wishOf(decisions) };
}

function wishOf(words: readonly string[]): ImportWish {
  const kinds = new Set<'new' | 'same'>();
  const entries = new Map<string, string>();
  for (const word of words) {
    const [, entry, as] = /^([^=]+)=(.+)$/s.exec(word) ?? [];
    if (word === 'new' || word === 'same') kinds.add(word);
    else if (entry && as) entries.set(entry.trim(), as.trim());
    else throw wrong(`takes the decisions new, same, ENTRY=ID and ENTRY=new, not "${word}"`);
  }
  return { kinds, entries };
}

const wrong = (what: string) => wrongUsage('names', `an import ${what}`);

import type { Entity } from '../entity.ts';
import type { ImportProblem } from './imported.ts';
import { entityOfItem, type WikidataItem, type WikidataWish } from './wikidata-item.ts';

/** One entity of a file of Wikidata, or what is wrong with a line of it. */
export type WikidataRead = { entity: Entity } | { problem: ImportProblem };

/**
 * Reads items of Wikidata from lines of JSON: a dump (an array with an item on each line, or items alone) and the answer
 * of Special:EntityData, on one line or printed over many. One line is held at a time, so that a dump may have any size;
 * only an answer over many lines is held whole. Never throws for what the lines hold.
 */
export async function* fromWikidata(
  lines: AsyncIterable<string> | Iterable<string>,
  wish: WikidataWish = {},
): AsyncGenerator<WikidataRead> {
  let line = 0;
  let printed: string[] | null = null;
  for await (const text of lines) {
    line += 1;
    const piece = text.replace(/^\ufeff/, '').trim();
    if (printed) printed.push(piece);
    else if (line === 1 && piece.startsWith('{') && !/\},?$/.test(piece)) printed = [piece];
    else yield* readPiece(piece.replace(/,$/, ''), line, wish);
  }
  if (printed) yield* readPiece(printed.join('\n'), 1, wish);
}

function* readPiece(piece: string, line: number, wish: WikidataWish): Generator<WikidataRead> {
  if (piece === '' || piece === '[' || piece === ']') return;
  let value: unknown;
  try {
    value = JSON.parse(piece);
  } catch (error) {
    const message = `this is no JSON: ${(error as Error).message.slice(0, 120)}`;
    return void (yield { problem: { line, message, remedy: 'Fetch the file again. The other lines were read.' } });
  }
  for (const item of itemsOf(value)) {
    const read = entityOfItem(item, wish);
    yield 'entity' in read ? read : { problem: { line, ...read } };
  }
}

/** The answer of Special:EntityData holds items by id; an id that was moved holds the item it was moved to. */
function itemsOf(value: unknown): WikidataItem[] {
  if (Array.isArray(value)) return value.map(itemOrNone);
  const { entities } = itemOrNone(value) as { entities?: unknown };
  return entities !== null && typeof entities === 'object'
    ? Object.values(entities as Record<string, unknown>).map(itemOrNone)
    : [itemOrNone(value)];
}

function itemOrNone(value: unknown): WikidataItem {
  return value !== null && typeof value === 'object' ? value : {};
}

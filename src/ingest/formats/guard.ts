import { Parser } from 'htmlparser2';
import { SampanError } from '../../base/error.ts';

export const maxFeedBytes = 10 * 2 ** 20;
const maxDepth = 100;

/**
 * Refuses text that is made to hurt a parser, before one sees it: too long, a DOCTYPE that declares entities, elements
 * nested without end.
 *
 * @throws SampanError `feed_hostile`
 */
export function refuseHostile(text: string): void {
  if (text.length > maxFeedBytes) {
    throw hostile(
      `the feed is longer than ${maxFeedBytes / 2 ** 20} MiB`,
      'Ask the outlet for a feed of its latest articles only.',
    );
  }
  if (declaresEntities(text.slice(0, 65_536))) {
    throw hostile(
      'the feed declares entities of its own (a DOCTYPE with an internal subset)',
      'Ask the outlet for a feed without a DOCTYPE.',
    );
  }
  if (!text.startsWith('{')) refuseDepth(text);
}

/** Each DOCTYPE is read up to the next one, so that thousands of them take one pass. */
function declaresEntities(head: string): boolean {
  return head
    .split(/<!DOCTYPE/i)
    .slice(1)
    .some(after => /^[^>[]*\[/.test(after));
}

function refuseDepth(text: string): void {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser(
    {
      onopentagname() {
        depth += 1;
        if (depth > deepest) deepest = depth;
        if (depth > maxDepth) parser.pause();
      },
      onclosetag() {
        depth -= 1;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(text);
  if (deepest > maxDepth)
    throw hostile(
      `elements are nested more than ${maxDepth} deep`,
      'Check the address: this is no feed that a news site makes.',
    );
}

function hostile(what: string, remedy: string): SampanError {
  return new SampanError('feed_hostile', `Not read: ${what}`, { remedy });
}

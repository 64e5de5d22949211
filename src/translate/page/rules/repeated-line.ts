import { memoryKey } from '../../../text/normalise.ts';
import { type Found, type PageRule, whole } from '../page.ts';

/** Neighbouring lines that say the same: an entry and its title. A picture's alt and caption have a rule of their own. */
export const repeatedLine: PageRule = {
  id: 'repeated-line',
  dimension: 'linguistic-conventions',
  remedy: 'Show it once.',
  run: ({ blocks }) =>
    blocks.flatMap((block, at): Found[] => {
      const before = blocks[at - 1];
      if (!before || (before.kind === 'alt' && block.kind === 'caption')) return [];
      const key = memoryKey(block.text);
      if (key === '' || key !== memoryKey(before.text)) return [];
      return [
        { severity: 'minor', message: 'This line repeats the one before', places: [whole(block), whole(before)] },
      ];
    }),
};

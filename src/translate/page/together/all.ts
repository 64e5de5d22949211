import { lostBlocks } from './counterparts.ts';
import { listsApart } from './lists.ts';
import { sameEvent } from './same-event.ts';
import { signedCounts } from './signed-counts.ts';

/** What only several pages show together. */
export const together = [
  {
    id: 'same-event',
    dimension: 'accuracy',
    remedy: 'Join the articles in one story, so that each links to the others.',
    run: sameEvent,
  },
  {
    id: 'lists-apart',
    dimension: 'accuracy',
    remedy: 'Say in the text, or in the dossier, who joined or left and when.',
    run: listsApart,
  },
  {
    id: 'signed-counts',
    dimension: 'accuracy',
    remedy: 'Look up in the original what was signed and how many of each.',
    run: signedCounts,
  },
  {
    id: 'lost-blocks',
    dimension: 'accuracy',
    remedy: 'Take in the original again, and translate every picture and its caption.',
    run: lostBlocks,
  },
] as const;

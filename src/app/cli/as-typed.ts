import { verbNames } from './verb-names.ts';

const called = new RegExp(`\\bsampan (?=(?:${verbNames.join('|')}|--help)\\b)`, 'g');

/** A text with its commands as they are typed in the folder of Sampan: `sampan doctor` becomes `npm run -s sampan -- doctor`. */
export function asTyped(text: string): string {
  return text.replace(called, 'npm run -s sampan -- ');
}

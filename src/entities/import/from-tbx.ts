import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { EntityType } from '../entity.ts';
import type { ImportProblem } from './imported.ts';
import { type ImportedTbx, TbxEntries } from './tbx-entries.ts';

/**
 * Reads TBX (ISO 30042) in the styles DCA and DCT and in the older martif form. An entry whose subject field is a type
 * of entity (`place`) is an entity, any other a term; with `type` they all are entities, of that type where they name
 * none. A DOCTYPE without declarations of its own is passed over, its DTD never read. What cannot be used is a problem
 * with its line; a file that breaks off is read up to there. Never throws.
 */
export function fromTbx(text: string, { type = null }: { type?: EntityType | null } = {}): ImportedTbx {
  const problems: ImportProblem[] = [];
  const entries = new TbxEntries(problems, type);
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  const stop = (message: string, remedy: string): never => {
    problems.push({ line: parser.line, message, remedy });
    throw new BrokenOff();
  };
  parser.on('doctype', doctype => {
    if (doctype.includes('['))
      stop('the DOCTYPE declares things of its own, which is not allowed', 'Take the DOCTYPE out.');
  });
  parser.on('error', error => stop(error.message.replace(/^\d+:\d+: /, ''), again));
  parser.on('opentag', tag => {
    depth += 1;
    if (depth > deepest) stop(`elements stand in each other ${deepest} deep, which no TBX file has`, again);
    entries.open(tag.local, attributesOf(tag), parser.line);
  });
  parser.on('closetag', tag => {
    depth -= 1;
    entries.close(tag.local, parser.line);
  });
  parser.on('text', chars => entries.text(chars));
  parser.on('cdata', chars => entries.text(chars));
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
    if (!entries.hasBody)
      stop('there is no body of entries', 'This is no TBX file: it has tbx or martif, text and body.');
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
  }
  return entries.result();
}

const again = 'Export the file again. What stands before was read.';
// Finding what a prefix stands for takes longer the deeper an element is.
const deepest = 100;

/** What stops the parser, which would otherwise go on to the end. */
class BrokenOff extends Error {}

function attributesOf(tag: SaxesTagNS): (name: string) => string | null {
  return name => tag.attributes[name]?.value ?? null;
}

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
  let isOver = false;
  const stop = (message: string, remedy: string) => {
    if (!isOver) problems.push({ line: parser.line, message, remedy });
    isOver = true;
  };
  parser.on('doctype', doctype => {
    if (doctype.includes('['))
      stop('the DOCTYPE declares things of its own, which is not allowed', 'Take the DOCTYPE out.');
  });
  parser.on('error', error =>
    stop(error.message.replace(/^\d+:\d+: /, ''), 'Export the file again. What stands before was read.'),
  );
  parser.on('opentag', tag => isOver || entries.open(tag.local, attributesOf(tag), parser.line));
  parser.on('closetag', tag => isOver || entries.close(tag.local, parser.line));
  parser.on('text', chars => isOver || entries.text(chars));
  parser.on('cdata', chars => isOver || entries.text(chars));
  parser.write(text.replace(/^\ufeff/, '')).close();
  if (!isOver && !entries.hasBody)
    stop('there is no body of entries', 'This is no TBX file: it has tbx or martif, text and body.');
  return entries.result();
}

function attributesOf(tag: SaxesTagNS): (name: string) => string | null {
  return name => tag.attributes[name]?.value ?? null;
}

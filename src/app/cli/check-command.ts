import { extname, resolve } from 'node:path';
import { SampanError } from '../../base/error.ts';
import { parseLocale } from '../../base/locale.ts';
import type { Languages, TextFile } from '../../translate/documents/read-documents.ts';
import { type ReportFormat, reportFormats } from '../../translate/documents/reports.ts';
import { type Args, wrongUsage } from './verb.ts';

/** What the command line of `sampan check` asks for. */
export type CheckCommand = {
  files: string[];
  way: 'pair' | 'alone' | 'page';
  format: ReportFormat;
  out: string | null;
  mends: boolean;
  languages: Languages;
};

/** Throws `usage`, `unknown_locale`. */
export function checkCommandOf({ values, positionals: files }: Args): CheckCommand {
  if (files.length === 0)
    throw wrongUsage('check', 'sampan check takes FILE.xlf…, DOCUMENTS.jsonl… or SOURCE.txt TARGET.txt');
  const format = reportFormats.find(one => one === (values.format ?? 'text'));
  if (!format) throw wrongUsage('check', `--format is one of ${reportFormats.join(', ')}`);
  const out = typeof values.out === 'string' ? values.out : null;
  const mends = values.fix === true;
  if (mends && format !== 'xliff') throw wrongUsage('check', '--fix takes --format xliff');
  if (out !== null && format !== 'html') throw wrongUsage('check', '--out takes --format html');
  const locale = (value: Args['values'][string]) => (typeof value === 'string' ? parseLocale(value) : null);
  const languages = { from: locale(values.from), to: locale(values.to) };
  return { files: onceEach(files), way: wayOf(values), format, out, mends, languages };
}

function wayOf({ alone, page, from }: Args['values']): CheckCommand['way'] {
  if (!alone && !page) return 'pair';
  if (alone && page) throw wrongUsage('check', '--alone is for texts, --page for finished pages: take one of them');
  const way = alone ? 'alone' : 'page';
  if (from !== undefined)
    throw wrongUsage('check', `--from is the language of the source; with --${way} there is none`);
  return way;
}

/** A page beside itself would be one event told twice, a text beside itself a translation without a fault. */
function onceEach(files: string[]): string[] {
  const paths = files.map(file => resolve(file));
  const twice = files.find((_, at) => paths.indexOf(paths[at]!) < at);
  if (twice === undefined) return files;
  throw wrongUsage('check', `${twice} is given twice`);
}

type FileForm = 'html' | 'xliff' | 'json lines' | 'plain';

export function formOf(file: TextFile): FileForm {
  const extension = extname(file.name).toLowerCase();
  if (isHtml(file)) return 'html';
  if (extension === '.xlf' || extension === '.xliff' || /^\s*<(?:\?xml|xliff)/.test(file.text)) return 'xliff';
  return /^\.(?:jsonl|ndjson|json)$/.test(extension) || /^\s*\{\s*"/.test(file.text) ? 'json lines' : 'plain';
}

export function isHtml({ name, text }: TextFile): boolean {
  return /^\.x?html?$/i.test(extname(name)) || /^\s*<(?:!doctype html|html)\b/i.test(text);
}

/** Throws `usage` with the command that fits where the files are of a form this way does not read, `file_empty`. */
export function refuseMisfits(way: CheckCommand['way'], files: readonly TextFile[]): void {
  for (const file of files) {
    const form = formOf(file);
    if (file.text.trim() === '') throw emptyFile(file.name);
    if (form === 'html' && way !== 'page') throw misfit(file, 'an HTML page', `sampan check --page ${file.name}`);
    if (way === 'pair' || form === 'html' || form === 'plain') continue;
    const what =
      form === 'xliff' ? 'XLIFF, which has its source with it' : 'JSON Lines, which have their sources with them';
    throw misfit(file, what, `sampan check ${file.name}`);
  }
}

function misfit({ name }: TextFile, what: string, command: string): SampanError {
  return new SampanError('usage', `${name} is ${what}`, { remedy: command });
}

/** For a file in which there is nothing to check. */
export function emptyFile(name: string): SampanError {
  return new SampanError('file_empty', `${name} has no text`, { remedy: 'Check that it was saved, and whole.' });
}

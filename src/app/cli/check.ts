import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import about from '../../../package.json' with { type: 'json' };
import { SampanError } from '../../base/error.ts';
import { parseLocale } from '../../base/locale.ts';
import { checkAlone } from '../../translate/documents/check-alone.ts';
import { checkDocument } from '../../translate/documents/check-document.ts';
import type { BilingualDocument } from '../../translate/documents/document.ts';
import { htmlPages, htmlReport } from '../../translate/documents/html-report.ts';
import {
  type Languages,
  readAlone,
  readJsonLines,
  readPlainPair,
  readXliffDocument,
  type TextFile,
} from '../../translate/documents/read-documents.ts';
import {
  type Checked,
  jsonLinesReport,
  type ReportFormat,
  reportFormats,
  sarifReport,
  textReport,
  xliffReport,
} from '../../translate/documents/reports.ts';
import { withFixes } from '../../translate/documents/with-fixes.ts';
import { type Glossary, readGlossary } from './read-glossary.ts';
import { readTextInput } from './read-input.ts';
import { checkPages } from './read-pages.ts';
import { type Args, exit, type Io, type Verb, wrongUsage } from './verb.ts';

export const verb: Verb = {
  summary: 'check translations in files, without a database',
  usage: `sampan check FILE.xlf… [--authority FILE] [--terms FILE] [--format text|html|jsonl|sarif|xliff]
sampan check DOCUMENTS.jsonl…
sampan check SOURCE.txt TARGET.txt [--from LOCALE] [--to LOCALE]
sampan check --alone TEXT.txt… [--to LOCALE]
sampan check --page PAGE.html|PAGE.txt… [--to LOCALE]

XLIFF 2.0 and 2.1; aligned documents, one JSON object a line; or two plain files that say the same line for line.`,
  options: {
    authority: {
      type: 'string',
      about: 'a JSON file of names: a term list, or entities with preferred, allowed and forbidden forms',
    },
    terms: { type: 'string', about: 'a JSON file of terms, likewise' },
    format: {
      type: 'string',
      about: 'text (default), html, jsonl, sarif, or xliff (of one document, findings as notes)',
    },
    out: { type: 'string', about: 'of --format html: a folder for a page per document and an index' },
    alone: { type: 'boolean', about: 'the source is not at hand: what each text shows by itself' },
    page: {
      type: 'boolean',
      about: 'finished pages, HTML or their text: what each shows, frame and pictures included',
    },
    fix: { type: 'boolean', about: 'with --format xliff: what is safe to mend is mended in the translation' },
    from: { type: 'string', about: 'the language of the source, where the files do not say' },
    to: { type: 'string', about: 'the language of the translation, likewise' },
  },
  words: Number.POSITIVE_INFINITY,
  exits: { 3: 'at least one finding is critical' },
  async run(args, io) {
    const command = commandOf(args);
    const glossary = await glossaryOf(args, io);
    const files = await Promise.all(
      command.files.map(async name => ({ name, text: await readTextInput(io, name) }) satisfies TextFile),
    );
    const checked = checkedBy(command, files, glossary);
    if (command.out !== null) await writePages(command.out, checked);
    const report = command.out === null ? reportOf(checked, command.format, command.mends) : '';
    if (report !== '') io.out(report);
    const isCritical = checked.some(one => one.findings.some(finding => finding.severity === 'critical'));
    return isCritical ? exit.refused : exit.ok;
  },
};

function checkedBy({ way, languages }: Command, files: readonly TextFile[], glossary: Glossary): Checked[] {
  if (way === 'page') return checkPages(files, languages.to, glossary);
  if (way === 'alone')
    return files.map(file => {
      const document = readAlone(file, languages.to);
      return { document, findings: checkAlone(document, glossary(document.to)) };
    });
  return documentsOf(files, languages).map(document => ({
    document,
    findings: checkDocument(document, glossary(document.to)),
  }));
}

type Command = {
  files: string[];
  way: 'pair' | 'alone' | 'page';
  format: ReportFormat;
  out: string | null;
  mends: boolean;
  languages: Languages;
};

/** Throws `usage`, `unknown_locale`. */
function commandOf({ values, positionals: files }: Args): Command {
  if (files.length === 0)
    throw wrongUsage('check', 'sampan check takes FILE.xlf…, DOCUMENTS.jsonl… or SOURCE.txt TARGET.txt');
  const format = reportFormats.find(one => one === (values.format ?? 'text'));
  if (!format) throw wrongUsage('check', `--format is one of ${reportFormats.join(', ')}`);
  const out = typeof values.out === 'string' ? values.out : null;
  const mends = values.fix === true;
  if (mends && format !== 'xliff') throw wrongUsage('check', '--fix takes --format xliff');
  if (out !== null && format !== 'html') throw wrongUsage('check', '--out takes --format html');
  const locale = (value: Args['values'][string]) => (typeof value === 'string' ? parseLocale(value) : null);
  return {
    files,
    way: values.page === true ? 'page' : values.alone === true ? 'alone' : 'pair',
    format,
    out,
    mends,
    languages: { from: locale(values.from), to: locale(values.to) },
  };
}

async function glossaryOf({ values }: Args, io: Io): Promise<Glossary> {
  const read = async (file: Args['values'][string]) =>
    typeof file === 'string' ? await readTextInput(io, file) : null;
  return readGlossary(await read(values.authority), await read(values.terms));
}

function documentsOf(files: readonly TextFile[], languages: Languages): BilingualDocument[] {
  const plain = files.filter(file => formOf(file) === 'plain');
  if (plain.length > 0) {
    const [source, target, ...others] = files;
    if (!source || !target || others.length > 0 || plain.length !== 2)
      throw wrongUsage('check', `plain text takes two files, SOURCE.txt TARGET.txt; "${plain[0]!.name}" is plain text`);
    return [readPlainPair(source, target, languages)];
  }
  return files.flatMap(file => (formOf(file) === 'xliff' ? [readXliffDocument(file, languages)] : readJsonLines(file)));
}

function formOf({ name, text }: TextFile): 'xliff' | 'json lines' | 'plain' {
  const extension = extname(name).toLowerCase();
  if (extension === '.xlf' || extension === '.xliff' || /^\s*<(?:\?xml|xliff)/.test(text)) return 'xliff';
  return extension === '.jsonl' || /^\s*\{/.test(text) ? 'json lines' : 'plain';
}

/** Throws `report_not_written`. */
async function writePages(folder: string, checked: readonly Checked[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const page of htmlPages(checked)) await writeFile(join(folder, page.name), page.html);
  } catch (error) {
    throw new SampanError('report_not_written', `${folder}: ${(error as Error).message}`, {
      remedy: 'Name a folder that you may write to.',
      cause: error,
    });
  }
}

function reportOf(checked: readonly Checked[], format: ReportFormat, mends: boolean): string {
  if (format === 'jsonl') return jsonLinesReport(checked);
  if (format === 'sarif') return sarifReport(checked, about.version);
  if (format === 'text') return textReport(checked);
  if (format === 'html') return htmlReport(checked);
  const [one, ...others] = checked;
  if (one && others.length === 0)
    return xliffReport(mends ? { ...one, document: withFixes(one.document, one.findings) } : one);
  throw new SampanError('usage', `--format xliff takes one document, not ${checked.length}`, {
    remedy: 'Check the files one by one, or take --format jsonl.',
  });
}

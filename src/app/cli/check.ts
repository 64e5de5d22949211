import { join, resolve } from 'node:path';
import about from '../../../package.json' with { type: 'json' };
import { SampanError } from '../../base/error.ts';
import { checkAlone } from '../../translate/documents/check-alone.ts';
import { checkDocument } from '../../translate/documents/check-document.ts';
import type { BilingualDocument } from '../../translate/documents/document.ts';
import { htmlPages, htmlReport } from '../../translate/documents/html-report.ts';
import {
  type Languages,
  readJsonLines,
  readXliffDocument,
  type TextFile,
} from '../../translate/documents/read-documents.ts';
import { readAlone, readPlainPair } from '../../translate/documents/read-plain.ts';
import {
  type Checked,
  jsonLinesReport,
  type ReportFormat,
  sarifReport,
  summary,
  textReport,
  xliffReport,
} from '../../translate/documents/reports.ts';
import { withFixes } from '../../translate/documents/with-fixes.ts';
import { type CheckCommand, checkCommandOf, emptyFile, formOf, refuseMisfits } from './check-command.ts';
import { type Glossary, readGlossary } from './read-glossary.ts';
import { readTextInput } from './read-input.ts';
import { checkPages } from './read-pages.ts';
import { type Args, exit, type Io, type Verb } from './verb.ts';
import { writeReport } from './write-report.ts';

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
    const command = checkCommandOf(args);
    const glossary = await glossaryOf(args, io);
    const files = await Promise.all(
      command.files.map(async name => ({ name, text: await readTextInput(io, name) }) satisfies TextFile),
    );
    refuseMisfits(command.way, files);
    const checked = checkedBy(command, files, glossary);
    for (const { document } of checked) if (document.segments.length === 0) tellEmpty(command, document.id, io);
    if (command.out !== null) {
      await writeReport(resolve(io.cwd, command.out), htmlPages(checked));
      io.out(`${join(command.out, 'index.html')}: ${summary(checked)}`);
    } else {
      const report = reportOf(checked, command.format, command.mends);
      if (report !== '') io.out(report);
    }
    const isCritical = checked.some(one => one.findings.some(finding => finding.severity === 'critical'));
    return isCritical ? exit.refused : exit.ok;
  },
};

/** A text or page in which nothing stands is a mistake; a document of which nothing is translated yet is none. */
function tellEmpty({ way }: CheckCommand, id: string, io: Io): void {
  if (way !== 'pair') throw emptyFile(id);
  io.err(`${id}: nothing is translated yet, so nothing was checked`);
}

function checkedBy({ way, languages }: CheckCommand, files: readonly TextFile[], glossary: Glossary): Checked[] {
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

async function glossaryOf({ values }: Args, io: Io): Promise<Glossary> {
  const read = async (file: Args['values'][string]) =>
    typeof file === 'string' ? await readTextInput(io, file) : null;
  return readGlossary(await read(values.authority), await read(values.terms));
}

function documentsOf(files: readonly TextFile[], languages: Languages): BilingualDocument[] {
  const plain = files.filter(file => formOf(file) === 'plain');
  const [source, target] = files;
  if (source && target && plain.length === 2 && files.length === 2) return [readPlainPair(source, target, languages)];
  if (plain.length > 0) throw notAPair(plain[0]!);
  return files.flatMap(file => (formOf(file) === 'xliff' ? [readXliffDocument(file, languages)] : readJsonLines(file)));
}

function notAPair({ name }: TextFile): SampanError {
  const message = `plain text takes two files, SOURCE.txt TARGET.txt; "${name}" is plain text`;
  const remedy = `sampan check ${name} TARGET.txt; without its translation or source: sampan check --alone ${name}`;
  return new SampanError('usage', message, { remedy });
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

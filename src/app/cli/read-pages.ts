import type { Locale } from '../../base/locale.ts';
import { extractTextPage } from '../../ingest/text-page.ts';
import type { TextFile } from '../../translate/documents/read-documents.ts';
import { toldLanguage } from '../../translate/documents/read-plain.ts';
import type { Checked } from '../../translate/documents/reports.ts';
import { checkPage, checkTogether, documentOf } from '../../translate/page/check-pages.ts';
import type { Page } from '../../translate/page/page.ts';
import { pageOfHtml, undetermined } from '../../translate/page/read-html.ts';
import { pageOfText } from '../../translate/page/read-text.ts';
import { emptyFile, isHtml } from './check-command.ts';
import type { Glossary } from './read-glossary.ts';

/** Finished pages, HTML or the text of one, each by itself and then together. Throws `language_unknown`, `file_empty`. */
export function checkPages(files: readonly TextFile[], to: Locale | null, glossary: Glossary): Checked[] {
  const pages = files.map(file => pageOf(file, to));
  const together = checkTogether(pages);
  return pages.map((page, at) => ({
    document: documentOf(page, { file: files[at]!.name, hasLines: !isHtml(files[at]!) }),
    findings: [...checkPage(page, glossary(page.locale)), ...(together.get(page.id) ?? [])],
  }));
}

function pageOf(file: TextFile, to: Locale | null): Page {
  if (isHtml(file)) return htmlPage(file, to);
  const draft = extractTextPage(file.text, { locale: to });
  return pageOfText(file.name, file.text, draft, to ?? draft.locale ?? toldLanguage(file, '--to'));
}

/** A page that names no language is in that of its text. */
function htmlPage({ name, text }: TextFile, to: Locale | null): Page {
  const page = pageOfHtml(name, text, to);
  if (page.blocks.length === 0) throw emptyFile(name);
  if (page.locale !== undetermined) return page;
  const shown = page.blocks.map(block => block.text).join('\n');
  return pageOfHtml(name, text, toldLanguage({ name, text: shown }, '--to'));
}

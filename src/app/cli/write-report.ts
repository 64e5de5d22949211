import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SampanError } from '../../base/error.ts';
import { isReport, type ReportPage } from '../../translate/documents/html-report.ts';

/**
 * Writes the pages of a report into a folder: a new one, an empty one, or one that holds a report already. Throws
 * `report_not_written`.
 */
export async function writeReport(folder: string, pages: readonly ReportPage[]): Promise<void> {
  const there = await entriesOf(folder);
  if (there.length > 0 && !(await holdsReport(folder)))
    throw notWritten(
      `${folder} holds other files`,
      'Name a folder that is new or empty, or one with a report of Sampan.',
    );
  try {
    await mkdir(folder, { recursive: true });
    for (const page of pages) await writeFile(join(folder, page.name), page.html);
  } catch (error) {
    throw notWritten(`${folder}: ${(error as Error).message}`, 'Name a folder that you may write to.', error);
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR')
      throw notWritten(`${folder} is a file`, 'Name a folder, or one that is not there yet.', error);
    throw notWritten(`${folder}: ${message}`, 'Name a folder that you may write to.', error);
  }
}

async function holdsReport(folder: string): Promise<boolean> {
  try {
    return isReport(await readFile(join(folder, 'index.html'), 'utf8'));
  } catch {
    return false;
  }
}

function notWritten(message: string, remedy: string, cause?: unknown): SampanError {
  return new SampanError('report_not_written', message, { remedy, cause });
}

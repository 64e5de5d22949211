import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SampanError } from '../../src/base/error.ts';
import { readCapture } from '../../src/ingest/read-capture.ts';
import { readTarGz } from '../support/tar.ts';

const archive = `${process.env.SAMPAN_TEST_DATA ?? '../shared/data'}/extraction/scrapinghub.tar.gz`;

test.skipIf(!existsSync(archive))(
  'every page of the scrapinghub collection is read or refused with a reason (skipped without the data folder)',
  () => {
    const refused: string[] = [];
    let pages = 0;
    for (const { name, content } of readTarGz(archive)) {
      if (!name.endsWith('.html')) continue;
      pages += 1;
      try {
        const captured = readCapture(
          { body: content, contentType: 'text/html', url: `https://example.org/${name}` },
          { expect: 'article' },
        );
        expect(captured.kind).toBe('article');
      } catch (error) {
        if (!(error instanceof SampanError)) throw error;
        expect(error.code).toBe('article_without_body');
        expect(error.remedy).toBeTruthy();
        refused.push(`${name} ${error.code}`);
      }
    }
    expect(pages).toBe(64);
    expect(refused.length).toBeLessThanOrEqual(3);
  },
);

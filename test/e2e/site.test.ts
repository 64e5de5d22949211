/// <reference lib="dom" />
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endonym } from '../../src/base/locale.ts';
import { openBrowser } from '../support/browser.ts';
import { freePort, root, runSampan, until } from '../support/sampan.ts';
import { crawl, type ServedSample, serveSample } from '../support/site.ts';

const editions = ['vi', 'zh-Hans', 'en', 'fr', 'id', 'ms', 'nl', 'sv', 'es', 'ar', 'th', 'ko'];

let site: ServedSample;
let pages: Awaited<ReturnType<typeof crawl>>;

beforeAll(async () => {
  site = await serveSample();
  pages = await crawl(site.origin);
}, 240_000);

afterAll(() => site?.stop());

const htmlPages = () =>
  [...pages].filter(([, page]) => page.headers.get('content-type')?.startsWith('text/html') && page.status === 200);

describe('addresses', () => {
  test('every link of the site leads to a page', () => {
    const broken = [...pages]
      .filter(([, page]) => page.status !== 200 && page.status !== 410)
      .map(([path, page]) => `${path} ${page.status}`);
    expect(broken).toEqual([]);
    expect(pages.size).toBeGreaterThan(150);
  });

  test('every edition has a home, a feed, a sitemap, an about page and at least five articles', () => {
    for (const locale of editions) {
      for (const path of [`/${locale}/`, `/${locale}/feed.xml`, `/${locale}/sitemap.xml`, `/${locale}/about/`]) {
        expect(pages.get(path)?.status, path).toBe(200);
      }
      const articles = [...pages.keys()].filter(path => path.startsWith(`/${locale}/2025/`));
      expect(articles.length, locale).toBeGreaterThanOrEqual(5);
    }
  });

  test('a page that is not there answers 404 in the language of its edition, one that was withdrawn 410', async () => {
    const missing = await fetch(`${site.origin}/ar/2025/01/nothing/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<html lang="ar" dir="rtl">');
    const gone = await fetch(`${site.origin}/en/2025/07/slow-road-to-ban-gioc/`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('noindex');
  });

  test('an article under embargo is nowhere', () => {
    for (const [path, page] of pages) expect(page.text.includes('chunji-maoyihui'), path).toBe(false);
  });

  test('only the root leads a reader by language; elsewhere the header changes nothing', async () => {
    const ask = (path: string, language: string) =>
      fetch(site.origin + path, { redirect: 'manual', headers: { 'accept-language': language } });
    const led = await ask('/', 'sw, th;q=0.8, fr;q=0.9');
    expect([led.status, led.headers.get('location'), led.headers.get('vary')]).toEqual([
      302,
      '/fr/',
      'accept-language',
    ]);
    expect((await ask('/', 'sw')).status).toBe(200);
    expect(await (await ask('/ko/', 'fr')).text()).toBe(pages.get('/ko/')?.text);
  });
});

test('making every page anew changes not a byte: each change had touched all the pages it should', {
  timeout: 120_000,
}, async () => {
  const { output } = await runSampan(['publish', '--all', '--json'], site.env);
  const done = JSON.parse(output.trim().split('\n').at(-1) as string);
  expect(done.rendered).toBeGreaterThan(150);
  expect(done.stored).toBe(0);
});

describe('languages', () => {
  test('hreflang is reciprocal, absolute, and leads to pages that say they are themselves', () => {
    const alternates = new Map<string, Map<string, string>>();
    for (const [path, page] of htmlPages()) {
      const links = new Map(
        [...page.text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(([, lang, href]) => [
          lang as string,
          href as string,
        ]),
      );
      if (links.size > 0) alternates.set(site.origin + path, links);
    }
    expect(alternates.size).toBeGreaterThan(100);
    for (const [address, links] of alternates) {
      expect([...links.values()], address).toContain(address);
      expect(links.has('x-default'), address).toBe(true);
      for (const [lang, href] of links) {
        if (lang === 'x-default') continue;
        expect(alternates.get(href)?.get(lang), `${address} → ${href}`).toBe(href);
        expect([...(alternates.get(href)?.values() ?? [])], `${href} → ${address}`).toContain(address);
        const target = pages.get(new URL(href).pathname);
        expect(target?.text).toContain(`<link rel="canonical" href="${href}">`);
        expect(target?.text).toContain(`<html lang="${lang}"`);
      }
    }
  });

  test('raw machine translation is labelled, and stays out of search engines, sitemaps and hreflang', () => {
    const raw = htmlPages().filter(([path, page]) => /\/2025\//.test(path) && page.text.includes('noindex'));
    expect(raw.map(([path]) => path)).toContain('/ms/2025/08/harga-bunga-lawang/');
    for (const [path, page] of raw) {
      expect(page.text, path).not.toContain('hreflang="x-default"');
      expect(page.text, path).toContain('Apertium 3.8.3');
      const locale = path.split('/')[1];
      expect(pages.get(`/${locale}/sitemap.xml`)?.text, path).not.toContain(path);
    }
  });

  test('languages are named in themselves', () => {
    for (const locale of editions) expect(pages.get('/en/')?.text).toContain(endonym(locale));
  });
});

describe('what a reader gets', () => {
  test('pages have no script, no cookie, no address of another host to load, and a strict policy', () => {
    for (const [path, page] of htmlPages()) {
      const scripts = [...page.text.matchAll(/<script\b([^>]*)>/g)].filter(
        ([, attributes]) => !attributes?.includes('application/ld+json'),
      );
      expect(scripts, path).toEqual([]);
      expect(page.headers.get('set-cookie'), path).toBeNull();
      expect(page.headers.get('content-security-policy'), path).toContain("default-src 'none'");
      for (const [, source] of page.text.matchAll(/<(?:img|link rel="stylesheet"|source)[^>]*(?:src|href)="([^"]+)"/g))
        expect(source, path).toMatch(/^\//);
    }
  });

  test('no title, description or alternative text begins or ends with white space', () => {
    const told =
      /<title>([^<]*)<|(?:name="description" content|property="og:(?:title|description)" content|alt)="([^"]*)"|"(?:headline|description)":"([^"]*)"|<description>([^<]*)</g;
    let asked = 0;
    for (const [path, page] of pages) {
      for (const match of page.text.matchAll(told)) {
        const text = match.slice(1).find(one => one !== undefined) ?? '';
        expect(text.trim(), path).toBe(text);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(500);
  });

  test('a picture is served where an article that may be seen has it, and not because it lies on the disk', async () => {
    const shown = [...pages.keys()].filter(path => path.startsWith('/media/'));
    expect(shown.length).toBeGreaterThan(10);
    const sha = /[0-9a-f]{64}/.exec(shown[0] as string)?.[0] as string;
    const other = sha.slice(0, 2) + [...sha.slice(2)].reverse().join('');
    const folder = join(site.dataDir, 'blobs', 'media', sha.slice(0, 2));
    await copyFile(join(folder, `${sha}.webp`), join(folder, `${other}.webp`));
    expect((await fetch(`${site.origin}/media/${sha}.webp`)).status).toBe(200);
    expect((await fetch(`${site.origin}/media/${other}.webp`)).status).toBe(404);
  });

  test('an unchanged page answers 304, in every encoding', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const first = await fetch(`${site.origin}/vi/`, { headers: { 'accept-encoding': encoding } });
      const body = await first.text();
      expect(body).toBe(pages.get('/vi/')?.text);
      const again = await fetch(`${site.origin}/vi/`, {
        headers: { 'accept-encoding': encoding, 'if-none-match': first.headers.get('etag') ?? '' },
      });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  test('JSON-LD of an article names its language, its origin and what it translates', () => {
    const page = pages.get('/fr/2025/12/lang-son-nam-ninh-duong-sat/');
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page?.text ?? '') ?? [];
    expect(JSON.parse(json ?? 'null')).toMatchObject({
      '@type': 'NewsArticle',
      inLanguage: 'fr',
      isBasedOn: expect.stringContaining('/song-ky/lang-son-nam-ninh-duong-sat.html'),
      translationOfWork: { inLanguage: 'vi', '@id': `${site.origin}/vi/2025/12/lang-son-nam-ninh-duong-sat/` },
    });
  });

  test('a corrected article says so where its translation does not have the correction yet', () => {
    expect(pages.get('/fr/2025/11/uy-ban-cong-tac-lien-hop/')?.text).toContain('<details class="note">');
    expect(pages.get('/en/2025/11/uy-ban-cong-tac-lien-hop/')?.text).not.toContain('<details class="note">');
  });
});

describe('in Chromium', () => {
  test('homes and articles of every edition fit and are accessible at 360, 768 and 1280 px, light and dark', {
    timeout: 600_000,
  }, async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const browser = await openBrowser();
    const problems: string[] = [];
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [360, 768, 1280]) {
          // The pages themselves run no script; axe does, so the policy is set aside for its sake.
          const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
          const page = await context.newPage();
          page.on('request', request => {
            if (new URL(request.url()).origin !== site.origin) problems.push(`asks ${request.url()}`);
          });
          for (const locale of editions) {
            const article = [...pages.keys()]
              .filter(path => path.startsWith(`/${locale}/2025/`) && pages.get(path)?.status === 200)
              .sort()[0];
            for (const path of [`/${locale}/`, article as string]) {
              await page.goto(site.origin + path, { waitUntil: 'load' });
              const at = `${path} at ${width} ${colorScheme}`;
              const overflow = await page.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
              );
              if (overflow > 0) problems.push(`${at}: ${overflow} px too wide`);
              await page.evaluate(axe);
              const found = await page.evaluate(async () => {
                const { violations } = await (
                  window as unknown as {
                    axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
                  }
                ).axe.run();
                return violations.map(one => `${one.id} ${one.nodes[0]?.html.slice(0, 120)}`);
              });
              for (const one of found) problems.push(`${at}: ${one}`);
            }
          }
          if ((await context.cookies()).length > 0) problems.push('a cookie was set');
          await context.close();
        }
      }
    } finally {
      await browser.close();
    }
    expect(problems).toEqual([]);
  });
});

describe('exported', () => {
  let folder: string;

  beforeAll(async () => {
    folder = join(site.folder, 'export');
    const done = await runSampan(['export', folder], site.env);
    expect(done.output).toMatch(/\d+ pages/);
  }, 120_000);

  test('nginx serves the same bytes as sampan serve, for every page', { timeout: 120_000 }, async context => {
    if (!existsSync('/usr/sbin/nginx')) return context.skip('nginx is not installed');
    const port = await freePort();
    const work = join(site.folder, 'nginx');
    await mkdir(work, { recursive: true });
    const config = join(work, 'nginx.conf');
    await writeFile(
      config,
      `daemon off; pid ${work}/pid; error_log ${work}/error.log; worker_processes 1; user root;
       events { worker_connections 256; }
       http { access_log off; types { text/html html; text/css css; application/xml xml; image/svg+xml svg; image/webp webp; text/plain txt; }
         client_body_temp_path ${work}/b; proxy_temp_path ${work}/p; fastcgi_temp_path ${work}/f; uwsgi_temp_path ${work}/u; scgi_temp_path ${work}/s;
         server { listen 127.0.0.1:${port}; root ${folder}; index index.html; } }`,
    );
    const nginx = spawn('/usr/sbin/nginx', ['-c', config], { stdio: 'ignore' });
    try {
      const other = `http://127.0.0.1:${port}`;
      await until('nginx answers', async () => (await fetch(`${other}/robots.txt`)).ok, 20_000);
      let compared = 0;
      for (const path of pages.keys()) {
        const [here, there] = await Promise.all([fetch(site.origin + path), fetch(other + path)]);
        const [a, b] = [Buffer.from(await here.arrayBuffer()), Buffer.from(await there.arrayBuffer())];
        expect(a.equals(b), path).toBe(true);
        compared += 1;
      }
      expect(compared).toBe(pages.size);
    } finally {
      nginx.kill('SIGTERM');
    }
  });

  test('the Nu validator has no complaint about any page', { timeout: 180_000 }, context => {
    if (!existsSync('/usr/bin/java')) return context.skip('Java is not installed');
    const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
    const done = spawnSync('java', ['-Xss4m', '-jar', jar, '--errors-only', '--skip-non-html', folder], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    expect(done.stderr).toBe('');
    expect(done.status).toBe(0);
  });

  test('feedparser reads every feed without complaint', context => {
    const script = `import sys, json, feedparser
for name in sys.argv[1:]:
    d = feedparser.parse(name)
    whole = all(e.get('link') and e.get('title') and e.get('published_parsed') and e.get('author') for e in d.entries)
    print(json.dumps([d.bozo, d.feed.get('language'), len(d.entries) > 3, whole, any(e.get('media_content') for e in d.entries)]))`;
    if (spawnSync('/usr/bin/python3', ['-c', 'import feedparser']).status !== 0)
      return context.skip('feedparser is not installed');
    const files = editions.map(locale => join(folder, locale, 'feed.xml'));
    const parsed = spawnSync('/usr/bin/python3', ['-c', script, ...files], { encoding: 'utf8' });
    expect(parsed.stderr).toBe('');
    const feeds = parsed.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(feeds).toEqual(editions.map(locale => [expect.toSatisfy(bozo => !bozo), locale, true, true, true]));
  });

  test('newsboat reads every feed without complaint', { timeout: 120_000 }, async context => {
    if (!existsSync('/usr/bin/newsboat')) return context.skip('newsboat is not installed');
    const urls = join(site.folder, 'urls');
    await writeFile(urls, editions.map(locale => `${site.origin}/${locale}/feed.xml`).join('\n'));
    const cache = join(site.folder, 'newsboat.db');
    const reload = spawnSync(
      '/usr/bin/newsboat',
      ['-x', 'reload', '-u', urls, '-c', cache, '-l', '4', '-d', join(site.folder, 'newsboat.log')],
      {
        encoding: 'utf8',
        env: { ...process.env, HOME: site.folder },
      },
    );
    expect(reload.status, reload.stderr).toBe(0);
    const unread = spawnSync('/usr/bin/newsboat', ['-x', 'print-unread', '-u', urls, '-c', cache], {
      encoding: 'utf8',
      env: { ...process.env, HOME: site.folder },
    });
    expect(Number(/\d+/.exec(unread.stdout)?.[0])).toBeGreaterThan(60);
  });
});

import { describe, expect, it } from 'vitest';
import { renderAbout } from '../../src/theme/about.ts';
import { renderArticle } from '../../src/theme/article.ts';
import { renderEditions } from '../../src/theme/editions.ts';
import { renderGone } from '../../src/theme/gone.ts';
import { renderHome } from '../../src/theme/home.ts';
import { renderList } from '../../src/theme/list.ts';
import { renderNotFound } from '../../src/theme/not-found.ts';
import { stylesheet } from '../../src/theme/style.ts';
import { articleOf, directions, editionLocales, homeOf } from './models.ts';
import { aboutOf, editionsOf, everyPage, goneOf, listOf } from './pages.ts';
import { elementsOf, named, withClass } from './structure.ts';

describe.each(editionLocales)('pages of the %s edition', locale => {
  const pages = Object.entries(everyPage(locale)).filter(([kind]) => kind !== 'editions');

  it('say their language and direction', () => {
    for (const [, page] of pages) {
      const root = named(page, 'html')[0];
      expect(root?.attributes).toEqual({ lang: locale, dir: directions[locale] });
    }
  });

  it('have one h1, and no heading, link, list or caption that is empty', () => {
    for (const [kind, page] of pages) {
      expect(named(page, 'h1'), kind).toHaveLength(1);
      for (const element of elementsOf(page)) {
        if (!/^(h[1-6]|a|ul|li|p|figcaption|title|nav|section|small)$/.test(element.name)) continue;
        const drawn = element.name === 'a' && element.attributes.href === `/${locale}/`;
        expect(element.text.trim() !== '' || drawn, `${kind}: <${element.name}>`).toBe(true);
      }
    }
  });

  it('run no script, carry no style of their own, set no cookie and ask no other host', () => {
    for (const [kind, page] of pages) {
      for (const element of elementsOf(page)) {
        if (element.name === 'script') expect(element.attributes.type, kind).toBe('application/ld+json');
        expect(['style', 'iframe', 'object', 'embed', 'form', 'base'], kind).not.toContain(element.name);
        const names = Object.keys(element.attributes);
        expect(names.filter(name => name === 'style' || name.startsWith('on'))).toEqual([]);
        const loaded = element.attributes.src ?? (element.attributes.rel === 'stylesheet' && element.attributes.href);
        if (loaded) expect(loaded).toMatch(/^\/(?!\/)/);
      }
    }
  });

  it('mark every run of another language, and give a run of the other direction its own', () => {
    for (const [kind, page] of pages) {
      for (const element of elementsOf(page).filter(one => one.name !== 'html' && one.attributes.lang)) {
        expect(element.attributes.lang, kind).not.toBe(locale);
        expect(element.dir, element.text).toBe(element.attributes.lang === 'ar' ? 'rtl' : 'ltr');
      }
      for (const name of named(page, 'bdi').filter(one => /^(Sông Kỳ|Nguyễn Thu Hà)$/.test(one.text)))
        expect(name.lang, kind).toBe('vi');
      for (const name of named(page, 'bdi').filter(one => one.text === 'ข่าวลุ่มน้ำ')) expect(name.lang, kind).toBe('th');
    }
  });

  it('name the language of every seal in the words of the edition', () => {
    const page = renderHome(homeOf(locale));
    const seals = elementsOf(page).filter(one => one.attributes.role === 'img' && one.attributes.title);
    expect(seals.length).toBeGreaterThan(20);
    for (const one of seals) {
      expect(one.attributes.title).toMatch(/[:：]/);
      expect(one.text).not.toBe('');
    }
  });

  it('use only classes that the style sheet knows', () => {
    for (const [kind, page] of pages)
      for (const element of elementsOf(page))
        for (const name of element.attributes.class?.split(' ') ?? [])
          expect(stylesheet, `${kind}: ${name}`).toMatch(new RegExp(`\\.${name}(?![\\w-])`));
  });
});

describe('text from outside', () => {
  const attack = "\"><img src=x onerror=alert(1)></script><script>alert('&')</script>";

  /** The same model with every string replaced, except the ones that are values of the program. */
  const poisoned = <T>(value: T, key = ''): T => {
    const kept = /^(locale|original|titleLocale|creditLocale|defaultLocale|timeZone|carriage|kind)$|(At|date|since)$/;
    if (typeof value === 'string') return (kept.test(key) ? value : `${key} ${attack}`) as T;
    if (Array.isArray(value)) return value.map(one => poisoned(one, key)) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)])) as T;
  };

  const poisonedPages = {
    home: renderHome(poisoned(homeOf('ar'))),
    article: renderArticle(poisoned(articleOf('fr'))),
    list: renderList(poisoned(listOf('vi'))),
    about: renderAbout(poisoned(aboutOf('th'))),
    gone: renderGone(poisoned(goneOf('zh-Hans'))),
    notFound: renderNotFound(poisoned({ frame: goneOf('id').frame })),
    editions: renderEditions(poisoned(editionsOf())),
  };

  it.each(Object.entries(poisonedPages))('is never markup on the %s page', (_, page) => {
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('<script>');
    for (const element of elementsOf(page))
      for (const name of Object.keys(element.attributes)) expect(name).not.toMatch(/^on|["'<>]/);
  });

  it.each(Object.entries(poisonedPages))('makes no other elements than harmless text on the %s page', (kind, page) => {
    const shape = (markup: string) => elementsOf(markup).map(one => one.name);
    const harmless = page.replaceAll(/&quot;&gt;&lt;img.*?&lt;\/script&gt;/g, 'x');
    expect(shape(page), kind).toEqual(shape(harmless));
  });

  it('cannot end the JSON-LD block', () => {
    const block = named(poisonedPages.article, 'script')[0];
    expect(JSON.parse(block?.text ?? '')).toMatchObject({ headline: expect.stringContaining('</script>') });
  });

  it('is no address when it could run something', () => {
    const page = articleOf('en');
    page.provenance.sourceUrl = 'javascript:alert(1)';
    expect(renderArticle(page)).not.toContain('javascript:');
    const list = listOf('en');
    expect(renderList({ ...list, link: { href: 'data:text/html,x', text: 'x' } })).not.toContain('data:text');
  });
});

describe('the head', () => {
  it('lists every language version with its own, and x-default', () => {
    const links = named(renderArticle(articleOf('th')), 'link').filter(one => one.attributes.hreflang);
    const expected = [...editionLocales, 'x-default'];
    expect(links.map(one => one.attributes.hreflang)).toEqual(expected);
    for (const one of links) expect(one.attributes.href).toMatch(/^https:\/\//);
  });

  it('asks search engines to stay away only from pages that are not for them', () => {
    const page = articleOf('ko');
    expect(renderArticle(page)).not.toContain('noindex');
    page.frame = { ...page.frame, index: false, alternates: [], xDefault: null };
    const hidden = renderArticle(page);
    expect(hidden).toContain('<meta name="robots" content="noindex">');
    expect(named(hidden, 'link').filter(one => one.attributes.rel === 'alternate')).toHaveLength(1);
  });

  it('gives link previews the language with its territory, and the others', () => {
    const metas = named(renderArticle(articleOf('zh-Hans')), 'meta');
    const content = (name: string) =>
      metas.filter(one => one.attributes.property === name).map(one => one.attributes.content);
    expect(content('og:locale')).toEqual(['zh_CN']);
    expect(content('og:locale:alternate')).toHaveLength(11);
    expect(content('og:locale:alternate')).toContain('vi_VN');
    expect(content('og:type')).toEqual(['article']);
  });

  it('shows a publication of another name under its own name, never under the wordmark', () => {
    const model = homeOf('fr');
    model.frame = { ...model.frame, siteName: 'Rives' };
    const page = renderHome(model);
    expect(withClass(page, 'name')[0]?.text).toBe('Rives');
    expect(page).not.toContain('id="wm"');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code, Run } from '../../src/base/runs.ts';
import { renderArticle } from '../../src/theme/article.ts';
import type { ArticlePage, Provenance } from '../../src/theme/page.ts';
import { articleOf, cards, editionLocales, inline } from './models.ts';
import { elementsOf, named, textOf, withClass } from './structure.ts';

const provenanceOf = (locale: string, changed: Partial<Provenance>) => {
  const page = articleOf(locale);
  return withClass(renderArticle({ ...page, provenance: { ...page.provenance, ...changed } }), 'prov')[0]?.text ?? '';
};
const bodyWith = (locale: string, content: ArticlePage['body']) =>
  renderArticle({ ...articleOf(locale), body: content, changes: [], related: [] });

describe('the provenance line', () => {
  it('says in which language it was written, who translated and who reviewed it', () => {
    expect(provenanceOf('fr', {})).toContain(
      'écrit en vietnamien · traduit par Apertium 3.8 (machine) · relu par Claire Aubry',
    );
    expect(provenanceOf('id', {})).toContain('ditulis dalam bahasa Vietnam · diterjemahkan oleh Apertium 3.8 (mesin)');
    expect(provenanceOf('ar', {})).toContain('كُتب بالفيتنامية · ترجمة آلية: Apertium 3.8');
    expect(provenanceOf('th', {})).toContain('เขียนเป็นภาษาเวียดนาม');
    expect(provenanceOf('zh-Hans', {})).toContain('原文为越南语');
    expect(provenanceOf('ko', { original: 'zh-Hans' })).toContain('중국어 원문');
  });

  it('labels raw machine translation in words, and nothing else', () => {
    expect(withClass(renderArticle(articleOf('th')), 'raw')[0]?.text).toBe('แปลด้วยเครื่อง ยังไม่มีผู้ตรวจทาน');
    expect(provenanceOf('vi', { carriage: 'machine', original: 'fr' })).toContain('Bản dịch máy');
    expect(provenanceOf('en', { carriage: 'reviewed' })).not.toContain('not yet checked');
    expect(provenanceOf('vi', {})).not.toContain('máy');
  });

  it('names the person first when a machine only made the draft', () => {
    const text = provenanceOf('en', { translators: ['Siti Aminah', '王芳'], reviewers: [] });
    expect(text).toContain(
      'translated by Siti Aminah and 王芳 · from a draft by Apertium 3.8 (machine) · reviewed by an editor',
    );
  });

  it('leads to the original', () => {
    const link = withClass(renderArticle(articleOf('nl')), 'lnk')[0];
    expect(link?.attributes).toMatchObject({ href: 'https://songky.example/duong-sat', hreflang: 'vi' });
    expect(link?.text).toBe('Lees het origineel');
    expect(withClass(renderArticle(articleOf('vi')), 'lnk')[0]?.text).toBe('Trang gốc tại Sông Kỳ');
  });

  it('says when it was updated only when it was', () => {
    const page = articleOf('es');
    expect(renderArticle(page)).toContain('Actualizado');
    expect(renderArticle({ ...page, modifiedAt: null })).not.toContain('Actualizado');
    expect(renderArticle({ ...page, modifiedAt: page.publishedAt })).not.toContain('Actualizado');
  });

  it('keeps Latin names apart from the Arabic around them', () => {
    const line = renderArticle(articleOf('ar'));
    expect(line).toContain('<bdi>Claire Aubry</bdi>');
    expect(line).toContain('<bdi lang="vi" dir="ltr">Nguyễn Thu Hà</bdi>');
  });
});

describe('the switcher', () => {
  it('lists the versions by the name each language has for itself, machine translations by a word too', () => {
    const links = named(renderArticle(articleOf('fr')), 'a').filter(one =>
      one.attributes.href?.endsWith('/2025/12/rail/'),
    );
    const switcher = links.slice(editionLocales.length);
    expect(switcher.map(one => one.text)).toContain('ไทย machine');
    expect(switcher.map(one => one.text)).toContain('简体中文');
    expect(switcher.find(one => one.attributes['aria-current'])?.text).toBe('Français');
  });

  it('is not there when the article can be read in one language only', () => {
    const page = articleOf('ms');
    expect(withClass(renderArticle({ ...page, versions: page.versions.slice(0, 1) }), 'lsw')).toEqual([]);
  });
});

describe('the change note', () => {
  it('shows the sentences of the original as they were and as they are, in its language', () => {
    const page = renderArticle(articleOf('ar'));
    expect(textOf(page, 'summary')).toBe('تغيّرت جملتان في الأصل منذ هذه الترجمة');
    expect(named(page, 'del')[0]).toMatchObject({ text: 'Năm địa phương tham gia cơ chế.', lang: 'vi', dir: 'ltr' });
    expect(named(page, 'ins').map(one => one.lang)).toEqual(['vi', 'vi']);
  });

  it('is not there when nothing changed', () => {
    expect(named(renderArticle({ ...articleOf('sv'), changes: [] }), 'details')).toEqual([]);
  });
});

describe('the body', () => {
  it('puts between two sentences what the page says, and nothing before the first', () => {
    const two = (locale: string, joint: '' | ' ') =>
      named(bodyWith(locale, [{ kind: 'paragraph', content: [inline('A。', joint), inline('B。', joint)] }]), 'p');
    expect(two('zh-Hans', '').map(one => one.text)).toContain('A。B。');
    expect(two('zh-Hans', ' ').map(one => one.text)).toContain('A。 B。');
    expect(two('th', ' ').map(one => one.text)).toContain('A。 B。');
  });

  it('leaves out blocks that have nothing to read', () => {
    const page = bodyWith('en', [
      { kind: 'heading', content: [inline(' ')] },
      { kind: 'paragraph', content: [] },
      { kind: 'list', items: [[inline('')]] },
    ]);
    expect(withClass(page, 'body')[0]?.text.trim()).toBe('');
    expect(named(page, 'h2')).toEqual([]);
  });

  it('gives a figure a caption only when there is one, with the credit in its own language', () => {
    const figure = articleOf('fr').hero;
    if (!figure) throw new Error('a hero');
    const captions = (changed: Partial<typeof figure>) =>
      named(bodyWith('fr', [{ kind: 'figure', figure: { ...figure, ...changed } }]), 'figcaption').length;
    expect(captions({})).toBe(2);
    expect(captions({ caption: null })).toBe(2);
    expect(captions({ caption: null, credit: null })).toBe(1);
    expect(bodyWith('fr', [])).toContain('<span lang="vi">Ảnh: Sông Kỳ</span>');
  });

  it('sets links, emphasis and placeholders, and drops a link that could run something', () => {
    const codes: Code[] = [
      { id: 1, kind: 'link', href: 'https://example.org/a?b=1&c=2' },
      { id: 2, kind: 'strong' },
      { id: 3, kind: 'link', href: 'javascript:alert(1)' },
    ];
    const runs: Run[] = [
      { open: 1 },
      { text: 'ga ' },
      { open: 2 },
      { placeholder: 4, text: 'Đồng Đăng' },
      { close: 2 },
      { close: 1 },
      { open: 3 },
      { text: ' x' },
      { close: 3 },
    ];
    const page = bodyWith('vi', [{ kind: 'paragraph', content: [{ joint: '', runs, codes }] }]);
    expect(page).toContain('<p><a href="https://example.org/a?b=1&amp;c=2">ga <strong>Đồng Đăng</strong></a> x</p>');
  });

  it('is balanced and keeps every word, whatever order the codes come in', () => {
    const codes: Code[] = [
      { id: 1, kind: 'link', href: 'https://example.org/' },
      { id: 2, kind: 'strong' },
      { id: 3, kind: 'emphasis' },
      { id: 4, kind: 'link', href: '/vi/' },
    ];
    const id = fc.integer({ min: 1, max: 5 });
    const run = fc.oneof(
      id.map((open): Run => ({ open })),
      id.map((close): Run => ({ close })),
      fc.constantFrom('một', 'ไทย', '中', 'ع', 'satu').map((text): Run => ({ text })),
    );
    fc.assert(
      fc.property(fc.array(run), runs => {
        const words = runs.map(one => ('text' in one ? one.text : '')).join('');
        fc.pre(words !== '');
        const page = bodyWith('id', [{ kind: 'paragraph', content: [{ joint: '', runs, codes }] }]);
        const markup = page.slice(page.indexOf('<div class="body">')).match(/<p>(.*)<\/p>/)?.[1] ?? '';
        expect(markup.replaceAll(/<[^>]*>/g, '')).toBe(words);
        const open: string[] = [];
        for (const [, end, name] of markup.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
          if (end) expect(open.pop()).toBe(name);
          else {
            if (name === 'a') expect(open).not.toContain('a');
            open.push(name as string);
          }
        }
        expect(open).toEqual([]);
      }),
    );
  });
});

describe('what to read next', () => {
  it('has no heading when there is nothing', () => {
    const headings = (related: ArticlePage['related']) =>
      elementsOf(renderArticle({ ...articleOf('id'), related })).filter(
        one => one.text === 'Baca juga' && one.name === 'h2',
      );
    expect(headings(cards('id', 0, 4))).toHaveLength(1);
    expect(headings([])).toHaveLength(0);
  });
});

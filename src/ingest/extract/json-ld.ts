import { type Element, findAll } from './tree.ts';

export type JsonObject = { [key: string]: unknown };

export type ArticleData = {
  article: JsonObject | null;
  /** Names of the breadcrumb trail, front page first. */
  breadcrumbs: string[];
  byId: Map<string, JsonObject>;
};

const articleTypes =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|Report|BlogPosting|LiveBlogPosting|TechArticle|ScholarlyArticle|SocialMediaPosting|\w*ArticleNewsArticle)$/;

/** The article a page describes in JSON-LD, through arrays, `@graph` and `mainEntity`. Broken JSON is passed over. */
export function articleData(root: Element): ArticleData {
  const objects: JsonObject[] = [];
  for (const script of findAll(root, one => one.name === 'script')) {
    const value = parse(script.children.join(''));
    collect(value, objects, 0);
  }
  const byId = new Map<string, JsonObject>();
  for (const one of objects) if (typeof one['@id'] === 'string' && !byId.has(one['@id'])) byId.set(one['@id'], one);
  const articles = objects.filter(one => typesOf(one).some(type => articleTypes.test(type)));
  const trail = objects.find(one => typesOf(one).includes('BreadcrumbList'));
  // A page may describe teasers too: the one that says most is the article.
  const article = articles.sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0] ?? null;
  return { article, breadcrumbs: trail ? crumbs(trail) : [], byId };
}

/** Newsrooms put line ends into strings, comments around scripts and commas before brackets. */
function parse(text: string): unknown {
  const clean = text
    .replace(
      /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
      '',
    )
    .trim();
  for (const attempt of [clean, clean.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Try the mended form, then give up: the page's other signs remain.
    }
  }
  return null;
}

function collect(value: unknown, into: JsonObject[], depth: number): void {
  if (depth > 6 || into.length > 500) return;
  if (Array.isArray(value)) for (const one of value) collect(one, into, depth + 1);
  else if (isObject(value)) {
    into.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'breadcrumb', 'itemListElement'])
      collect(value[key], into, depth + 1);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter(one => typeof one === 'string');
}

/** The values of a property as strings; of objects their address or name. */
export function strings(object: JsonObject | null, key: string): string[] {
  const value = object?.[key];
  return (Array.isArray(value) ? value : [value]).flatMap(one => {
    if (typeof one === 'string' && one.trim() !== '') return [one];
    if (!isObject(one)) return [];
    const named = [one.url, one['@id'], one.name, one['@value']].find(part => typeof part === 'string');
    return typeof named === 'string' ? [named] : [];
  });
}

/** The values of a property as texts, a comment's `text` included; addresses are none. */
export function texts(object: JsonObject | null, key: string): string[] {
  const value = object?.[key];
  return (Array.isArray(value) ? value : [value]).flatMap(one => {
    const text = isObject(one) ? one.text : one;
    return typeof text === 'string' && !/^https?:\S+$/.test(text) ? [text] : [];
  });
}

/** Names of persons or organisations, references by `@id` followed. */
export function names(value: unknown, data: ArticleData): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap(one => {
    if (typeof one === 'string') return [one];
    if (!isObject(one)) return [];
    const target = one.name === undefined && typeof one['@id'] === 'string' ? (data.byId.get(one['@id']) ?? one) : one;
    if (Array.isArray(target.name)) return target.name.filter(name => typeof name === 'string');
    return typeof target.name === 'string' ? [target.name] : [];
  });
}

function crumbs(trail: JsonObject): string[] {
  const items = Array.isArray(trail.itemListElement) ? trail.itemListElement.filter(isObject) : [];
  return items
    .sort((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0))
    .flatMap(item => {
      const name = item.name ?? (isObject(item.item) ? item.item.name : undefined);
      return typeof name === 'string' ? [name] : [];
    });
}

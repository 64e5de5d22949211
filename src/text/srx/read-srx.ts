import { SaxesParser, type SaxesTagNS } from 'saxes';
import { SampanError } from '../../base/error.ts';

/** A place is (`isBreak`) or is not the end of a sentence: what stands right before it and right behind it. */
export type SrxRule = { isBreak: boolean; before: string; after: string };

export type SrxFile = {
  /** Every map that fits a language counts, in order, and not the first alone. */
  cascade: boolean;
  rules: Map<string, SrxRule[]>;
  maps: { pattern: string; rules: string }[];
};

const namespaces = new Set(['http://www.lisa.org/srx20', 'http://www.lisa.org/srx', '']);
const mostRules = 20_000;

/**
 * Reads SRX 2.0, and 1.0 where it says the same. Format handles are not used: codes belong to the runs of a text, which
 * are not part of what rules see. A DOCTYPE is refused. Throws `srx_invalid` with line and column.
 */
export function readSrx(text: string): SrxFile {
  const reader = new Reader();
  const parser = new SaxesParser({ xmlns: true, position: true });
  const fail = (message: string): never => {
    throw new SampanError('srx_invalid', `line ${parser.line}, column ${parser.column}: ${message}`, {
      remedy: 'Export the rules again as SRX 2.0.',
    });
  };
  parser.on('doctype', () => fail('a DOCTYPE is not allowed'));
  parser.on('error', error => fail(error.message));
  parser.on('opentag', tag => reader.open(tag, fail));
  parser.on('closetag', tag => reader.close(tag));
  parser.on('text', chars => reader.text(chars));
  parser.on('cdata', chars => reader.text(chars));
  parser.write(text.replace(/^\ufeff/, '')).close();
  const missing = reader.file.maps.find(map => !reader.file.rules.has(map.rules));
  if (!reader.isSrx) fail('there is no srx element');
  if (missing) fail(`the language map ${missing.pattern} names the rules ${missing.rules}, which are not there`);
  if (reader.file.maps.length === 0) fail('there is no language map');
  return reader.file;
}

type Fail = (message: string) => never;

class Reader {
  readonly file: SrxFile = { cascade: false, rules: new Map(), maps: [] };
  isSrx = false;
  #list: SrxRule[] | null = null;
  #rule: SrxRule | null = null;
  #side: 'before' | 'after' | null = null;
  #count = 0;

  open(tag: SaxesTagNS, fail: Fail): void {
    if (!namespaces.has(tag.uri)) return;
    const value = (name: string): string => tag.attributes[name]?.value ?? fail(`${tag.local} has no ${name}`);
    if (tag.local === 'srx') this.isSrx = true;
    else if (!this.isSrx) fail(`${tag.local} stands where srx should`);
    if (tag.local === 'header') this.file.cascade = tag.attributes.cascade?.value === 'yes';
    if (tag.local === 'languagerule') {
      this.#list = [];
      this.file.rules.set(value('languagerulename'), this.#list);
    }
    if (tag.local === 'languagemap')
      this.file.maps.push({ pattern: value('languagepattern'), rules: value('languagerulename') });
    if (tag.local === 'rule') this.#openRule(tag.attributes.break?.value ?? 'yes', fail);
    if (tag.local === 'beforebreak') this.#side = 'before';
    if (tag.local === 'afterbreak') this.#side = 'after';
  }

  text(chars: string): void {
    if (this.#rule && this.#side) this.#rule[this.#side] += chars;
  }

  close(tag: SaxesTagNS): void {
    if (tag.local === 'beforebreak' || tag.local === 'afterbreak') this.#side = null;
    if (tag.local === 'rule') this.#rule = null;
  }

  #openRule(isBreak: string, fail: Fail): void {
    if (!/^(?:yes|no)$/.test(isBreak)) fail(`break is "${isBreak}", not yes or no`);
    if (++this.#count > mostRules) fail(`there are more than ${mostRules} rules`);
    this.#rule = { isBreak: isBreak === 'yes', before: '', after: '' };
    (this.#list ?? fail('a rule stands outside a languagerule')).push(this.#rule);
  }
}

import { SaxesParser, type SaxesTagNS } from 'saxes';
import { SampanError } from '../../base/error.ts';
import { type Locale, parseLocale } from '../../base/locale.ts';
import type { Code, Run } from '../../base/runs.ts';
import {
  metadataNamespace,
  originKeys,
  type XliffFile,
  type XliffOrigin,
  type XliffSegment,
  xliffNamespace,
} from './xliff-file.ts';

const states = new Set(['initial', 'translated', 'reviewed', 'final']);
const noOrigin: XliffOrigin = { translator: null, reviewer: null, engine: null, at: null };

/**
 * Reads XLIFF 2.0 and 2.1: the core, and translator, reviewer, engine and time from the Metadata module. A DOCTYPE is
 * refused. A file of sources alone names no target language: it has the one that is `given`. Throws `xliff_invalid` with
 * line and column.
 */
export function readXliff(text: string, given: { targetLocale: Locale | null } = { targetLocale: null }): XliffFile {
  const reader = new Reader(given.targetLocale);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const fail = (message: string): never => {
    throw new SampanError('xliff_invalid', `line ${parser.line}, column ${parser.column}: ${message}`, {
      remedy: 'Export the file again as XLIFF 2.0 or 2.1.',
    });
  };
  parser.on('doctype', () => fail('a DOCTYPE is not allowed'));
  parser.on('error', error => fail(error.message));
  parser.on('opentag', tag => reader.open(tag, fail));
  parser.on('closetag', tag => reader.close(tag));
  parser.on('text', chars => reader.text(chars));
  parser.on('cdata', chars => reader.text(chars));
  parser.write(text).close();
  return reader.file ?? fail('there is no xliff element');
}

type Fail = (message: string) => never;

class Reader {
  file: XliffFile | null = null;
  #fileOrigin: XliffOrigin = noOrigin;
  #unit: { id: string; origin: XliffOrigin; from: number } | null = null;
  #segment: XliffSegment | null = null;
  #runs: Run[] | null = null;
  #meta: (typeof originKeys)[number] | null = null;
  #metaText = '';
  #ids = new Map<string, number>();
  #closing: number[] = [];
  readonly #targetLocale: Locale | null;

  constructor(targetLocale: Locale | null) {
    this.#targetLocale = targetLocale;
  }

  open(tag: SaxesTagNS, fail: Fail): void {
    if (tag.uri === metadataNamespace) this.#openMeta(tag);
    if (this.file === null && tag.local === 'xliff' && tag.uri !== xliffNamespace)
      fail(`the namespace of xliff is "${tag.uri}", not that of XLIFF 2.0 and 2.1`);
    if (tag.uri !== xliffNamespace) return;
    const value = (name: string): string | null => tag.attributes[name]?.value ?? null;
    switch (tag.local) {
      case 'xliff':
        this.file = {
          sourceLocale: locale(value('srcLang'), fail),
          targetLocale: locale(value('trgLang') ?? this.#targetLocale, fail),
          original: null,
          segments: [],
        };
        break;
      case 'file':
        if (this.file) this.file.original ??= value('original');
        this.#fileOrigin = noOrigin;
        break;
      case 'unit':
        this.#unit = {
          id: value('id') ?? fail('a unit has no id'),
          origin: this.#fileOrigin,
          from: this.file?.segments.length ?? 0,
        };
        this.#ids.clear();
        break;
      case 'segment':
        this.#openSegment(value('state') ?? 'initial', fail);
        break;
      case 'source':
      case 'target':
        if (this.#segment) this.#runs = [];
        break;
      default:
        this.#openCode(tag.local, value, fail);
    }
  }

  #openSegment(state: string, fail: Fail): void {
    if (!this.#unit) fail('a segment stands outside a unit');
    if (!states.has(state)) fail(`"${state}" is not a state of a segment`);
    this.#segment = {
      unitId: this.#unit!.id,
      source: [],
      target: null,
      codes: [],
      state: state as XliffSegment['state'],
      ...this.#unit!.origin,
    };
  }

  #openMeta(tag: SaxesTagNS): void {
    if (tag.local !== 'meta') return;
    const type = tag.attributes.type?.value;
    this.#meta = originKeys.find(key => key === type) ?? null;
    this.#metaText = '';
  }

  #openCode(name: string, value: (name: string) => string | null, fail: Fail): void {
    if (!this.#runs || !this.#segment) return;
    const id = this.#idOf(value('id') ?? value('startRef') ?? '');
    if (name === 'pc' || name === 'sc') {
      this.#runs.push({ open: id });
      if (!this.#segment.codes.some(code => code.id === id))
        this.#segment.codes.push({ id, kind: kindOf(value('type'), value('subType')) });
      if (name === 'pc') this.#closing.push(id);
    } else if (name === 'ec') {
      this.#runs.push({ close: this.#idOf(value('startRef') ?? value('id') ?? '') });
    } else if (name === 'ph') {
      this.#runs.push({ placeholder: id, text: value('disp') ?? value('equiv') ?? '' });
    } else if (name === 'cp') {
      this.text(characterOf(value('hex'), fail));
    }
  }

  close(tag: SaxesTagNS): void {
    if (tag.uri === metadataNamespace) this.#closeMeta(tag);
    if (tag.uri !== xliffNamespace) return;
    if (tag.local === 'pc' && this.#runs) this.#runs.push({ close: this.#closing.pop() as number });
    if ((tag.local === 'source' || tag.local === 'target') && this.#segment && this.#runs) {
      this.#segment[tag.local] = this.#runs;
      this.#runs = null;
    }
    if (tag.local === 'segment' && this.#segment) {
      this.file?.segments.push(this.#segment);
      this.#segment = null;
    }
    if (tag.local === 'unit') this.#unit = null;
  }

  #closeMeta(tag: SaxesTagNS): void {
    if (tag.local !== 'meta' || !this.#meta) return;
    const origin = { [this.#meta]: this.#metaText };
    if (this.#unit) {
      this.#unit.origin = { ...this.#unit.origin, ...origin };
      for (const segment of this.file?.segments.slice(this.#unit.from) ?? []) Object.assign(segment, origin);
    } else {
      this.#fileOrigin = { ...this.#fileOrigin, ...origin };
    }
    this.#meta = null;
  }

  text(chars: string): void {
    if (this.#meta) this.#metaText += chars;
    if (!this.#runs) return;
    const last = this.#runs.at(-1);
    if (last && 'text' in last && !('placeholder' in last)) last.text += chars;
    else this.#runs.push({ text: chars });
  }

  /** XLIFF ids are names; ours are numbers, and equal names in source and target are equal numbers. */
  #idOf(name: string): number {
    const number = /^p?(\d{1,6})$/.exec(name)?.[1];
    const id = this.#ids.get(name) ?? (number ? Number(number) : 1000 + this.#ids.size);
    this.#ids.set(name, id);
    return id;
  }
}

/** What `cp` stands for (XLIFF 2.1, 4.2.3.3: four to six hexadecimal digits). Half of a surrogate pair is no text. */
function characterOf(hex: string | null, fail: Fail): string {
  const point = /^[0-9a-f]{1,6}$/i.test(hex ?? '') ? Number.parseInt(hex as string, 16) : Number.NaN;
  if (!(point <= 0x10ffff)) return fail(`cp has hex="${hex ?? ''}", which is no character`);
  return point === 0 || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point);
}

function kindOf(type: string | null, subType: string | null): Code['kind'] {
  if (type === 'link') return 'link';
  return subType === 'xlf:b' ? 'strong' : 'emphasis';
}

function locale(tag: string | null, fail: Fail): Locale {
  if (tag === null) return fail('srcLang and trgLang are needed');
  try {
    return parseLocale(tag);
  } catch (error) {
    return fail((error as Error).message);
  }
}

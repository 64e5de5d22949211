import { type Locale, parseLocale } from '../../base/locale.ts';
import type { OpenContext } from '../context.ts';
import { inContext } from './in-context.ts';
import { bringNames } from './names/import.ts';
import { importOrder } from './names/import-order.ts';
import { showEntities, showHistory, showReview, showUnlisted } from './names/show.ts';
import { create, decide, merge, prefer, split, undo } from './names/write.ts';
import { type Args, dataRefused, type ExitCode, type Io, json, type Verb, wrongUsage } from './verb.ts';

export const verb: Verb = {
  summary: 'the name authority: how people, places and institutions are called',
  usage: `sampan names [TEXT]
sampan names --prefer ID LOCALE FORM [--dry-run] --person NAME
sampan names --review [CHANGE]
sampan names --accept CHANGE [SENTENCE…] --person NAME
sampan names --reject CHANGE [SENTENCE…] --person NAME
sampan names --unlisted LOCALE
sampan names --create ID TYPE LOCALE=FORM… --person NAME
sampan names --merge INTO OTHER… --person NAME
sampan names --split ID NEWID LOCALE=FORM… --person NAME
sampan names --undo CHANGE --person NAME
sampan names --history
sampan names --import FILE [new] [same] [ENTRY=ID…] [ENTRY=new…] --person NAME
sampan names --shipped [regions] [places] [languages] [currencies] [new] [same] [ENTRY=ID…] --person NAME

--prefer makes a form the one that a locale writes. The sentences of the editions that name the entity otherwise are
listed and wait: no page changes before --accept. --undo takes a change back with all that followed from it.
--import reads CSV, TBX, JSON of Wikidata and term lists, --shipped what Sampan brings. Without decisions they list what
the names are to yours; "new" and "same" take in what is new and what is known, ENTRY=… says of one what it is.`,
  options: {
    prefer: { type: 'boolean', about: 'make a form the preferred one of a locale, and list what it changes' },
    'dry-run': { type: 'boolean', about: 'with --prefer, --import and --shipped: list only, write nothing' },
    review: { type: 'boolean', about: 'the sentences that wait for a decision; of one change: all of its sentences' },
    accept: { type: 'boolean', about: 'change sentences: those named, or all that wait' },
    reject: { type: 'boolean', about: 'leave sentences as they are: those named, or all that wait' },
    unlisted: { type: 'boolean', about: 'names in the newest 500 articles of a language that nobody has listed' },
    create: { type: 'boolean', about: 'a new entity: person, office, place, organisation, mechanism, event or work' },
    merge: { type: 'boolean', about: 'make one entity of several: the first stays' },
    split: { type: 'boolean', about: 'make two entities of one: the forms named go to the new one' },
    undo: { type: 'boolean', about: 'take a change back' },
    import: { type: 'boolean', about: 'compare the names of a file with yours, and take in what you decide' },
    shipped: { type: 'boolean', about: 'the same with what Sampan ships with, in the languages of the editions' },
    type: { type: 'string', about: 'with --import: what the entries are that do not say' },
    history: { type: 'boolean', about: 'what was done, by whom, the latest first' },
    html: {
      type: 'string',
      about: 'with --prefer, --review, --import and --shipped: write the list to a page for the browser',
    },
    person: { type: 'string', about: 'who decides; stays on record' },
    json,
  },
  words: ({ history, undo: isUndo, review, unlisted }) =>
    history ? 0 : isUndo || review || unlisted ? 1 : Number.POSITIVE_INFINITY,
  exits: {
    1: 'failed; with --accept and --undo: sentences that read otherwise by now were left alone',
    3: dataRefused,
  },
  async run(args, io) {
    // Before the database is opened, or even made.
    const act = actOf(args, io);
    return inContext(io, act);
  },
};

type Act = (ctx: OpenContext) => Promise<ExitCode>;

const modes = [
  'prefer',
  'review',
  'accept',
  'reject',
  'create',
  'merge',
  'split',
  'undo',
  'history',
  'unlisted',
  'import',
  'shipped',
] as const;

/** What the command line asks for. Throws `usage` with what is missing on it, `unknown_locale`. */
function actOf({ values, positionals }: Args, io: Io): Act {
  const chosen = modes.filter(mode => values[mode] === true);
  if (chosen.length > 1) throw wrong(`--${chosen.join(' and --')} do not go together`);
  const [mode] = chosen;
  const [first = '', second = '', ...rest] = positionals.map(word => word.trim());
  const file = typeof values.html === 'string' ? values.html : null;
  const isDryRun = values['dry-run'] === true;
  if (mode === undefined) {
    if (positionals.length > 1) throw wrong('takes one TEXT; put it in quotation marks');
    return ctx => showEntities(ctx, io, first);
  }
  if (mode === 'history') return ctx => showHistory(ctx, io);
  if (mode === 'review') return ctx => showReview(ctx, io, first === '' ? null : first, file);
  if (mode === 'unlisted') {
    if (first === '') throw wrong('--unlisted takes LOCALE');
    const locale = parseLocale(first);
    return ctx => showUnlisted(ctx, io, locale);
  }
  const person = typeof values.person === 'string' ? values.person.trim() : '';
  if (mode === 'import' || mode === 'shipped') {
    const order = importOrder({ mode, words: positionals, type: values.type, person, page: file, isDryRun });
    return ctx => bringNames(ctx, io, order);
  }
  if (person === '' && !isDryRun) throw wrong(`--${mode} takes --person NAME: who decides stays on record`);
  if (first === '')
    throw wrong(`--${mode} takes ${mode === 'create' || mode === 'split' ? 'an ID' : 'what it is about'}`);
  switch (mode) {
    case 'prefer': {
      const form = rest.join(' ').normalize('NFC').trim();
      if (second === '' || form === '') throw wrong('--prefer takes ID LOCALE FORM');
      return ctx => prefer(ctx, io, { entityId: first, locale: parseLocale(second), form, person }, { isDryRun, file });
    }
    case 'accept':
    case 'reject':
      return ctx => decide(ctx, io, mode, { changeId: first, sentences: chosenOf(positionals.slice(1)), person });
    case 'create':
      if (second === '' || rest.length === 0) throw wrong('--create takes ID TYPE LOCALE=FORM…');
      return ctx => create(ctx, io, { id: first, type: second, forms: formsOf(rest) }, person);
    case 'merge':
      if (second === '') throw wrong('--merge takes INTO OTHER…');
      return ctx => merge(ctx, io, first, [second, ...rest], person);
    case 'split':
      if (second === '' || rest.length === 0) throw wrong('--split takes ID NEWID LOCALE=FORM…');
      return ctx => split(ctx, io, { entityId: first, newId: second, forms: formsOf(rest), person });
    case 'undo':
      return ctx => undo(ctx, io, first, person);
  }
}

const wrong = (what: string) => wrongUsage('names', `sampan names ${what}`);

const chosenOf = (words: readonly string[]) => (words.length === 0 ? ('all' as const) : words);

/** `vi=Vi Thao en=Wei Tao`: the first of a locale will be its preferred form. */
function formsOf(words: readonly string[]): Map<Locale, string[]> {
  const forms = new Map<Locale, string[]>();
  for (const word of words) {
    const [, tag, form] = /^([^=]+)=(.+)$/s.exec(word) ?? [];
    if (!tag || !form) throw wrong(`takes forms as LOCALE=FORM, not "${word}"`);
    const locale = parseLocale(tag);
    forms.set(locale, [...(forms.get(locale) ?? []), form.normalize('NFC').trim()]);
  }
  return forms;
}

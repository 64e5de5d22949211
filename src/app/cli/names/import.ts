import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SampanError } from '../../../base/error.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Entity, EntityType } from '../../../entities/entity.ts';
import type { ImportProblem } from '../../../entities/import/imported.ts';
import { reconcilePage } from '../../../entities/reconcile/page.ts';
import type { ImportWish } from '../../../entities/reconcile/plan.ts';
import type { Reconciled } from '../../../entities/reconcile/reconcile.ts';
import { type ShippedPart, shippedEntities } from '../../../entities/shipped/shipped-entities.ts';
import { editionLocales } from '../../../publish/site-store.ts';
import type { OpenContext } from '../../context.ts';
import { compareNames, importNames } from '../../steps/import-names.ts';
import { type ExitCode, exit, type Io } from '../verb.ts';
import { readNames } from './read-names.ts';

/** `file` null: what Sampan ships with. `decisions` null: only look. */
export type ImportOrder = {
  file: string | null;
  type: EntityType | null;
  /** Of what ships; undefined: what is taken in by itself. */
  parts: readonly ShippedPart[] | undefined;
  decisions: ImportWish | null;
  person: string;
  page: string | null;
};

/** Lists what a file's names are to those that are there, or takes in what was decided. */
export async function bringNames(ctx: OpenContext, io: Io, order: ImportOrder): Promise<ExitCode> {
  const locales = await editionLocales(ctx.db);
  const { entities, problems, termCount } = await given(io, order, locales);
  if (termCount > 0 && !io.json)
    io.out(`${termCount} entries are terms and were left out; --type TYPE takes them as names.`);
  if (order.decisions === null) return list(ctx, io, order, entities, problems);
  const { changeId, after, left } = await importNames(ctx, entities, order.decisions, order.person);
  const count = Object.keys(after).length;
  if (io.json) io.out(JSON.stringify({ change: changeId, entities: Object.keys(after), left: left.length, problems }));
  else io.out(`Change ${changeId}: ${count} of ${entities.length} entries are in; ${left.length} are left.`);
  return exit.ok;
}

async function given(io: Io, { file, type, parts }: ImportOrder, locales: Locale[]) {
  if (file !== null) return readNames(io, file, { type, locales });
  if (locales.length === 0) {
    throw new SampanError('no_editions', 'there is no edition whose languages the names could be in', {
      remedy: 'Set the publication up first: sampan config apply publication.json.',
    });
  }
  return { entities: shippedEntities(locales, parts), problems: [], termCount: 0 };
}

async function list(
  ctx: OpenContext,
  io: Io,
  { file, page }: ImportOrder,
  entities: readonly Entity[],
  problems: readonly ImportProblem[],
): Promise<ExitCode> {
  const all = await compareNames(ctx, entities);
  if (page !== null)
    await writeFile(resolve(io.cwd, page), reconcilePage(file ?? 'what Sampan ships with', all, problems));
  if (io.json) io.out(JSON.stringify({ entries: all.map(brief), problems }));
  else {
    for (const { line, message, remedy } of problems) io.out(`line ${line}: ${message}. ${remedy}`);
    for (const one of all) for (const line of inWords(one)) io.out(line);
    const count = (kind: Reconciled['kind']) => all.filter(one => one.kind === kind).length;
    io.out(
      `${count('new')} new, ${count('same')} known, ${count('conflict')} with another preferred form, ${count('perhaps')} to decide.`,
    );
  }
  return exit.ok;
}

/** What needs somebody; the rest is counted. */
function inWords(one: Reconciled): string[] {
  if (one.kind === 'conflict') {
    const forms = one.conflicts.map(({ locale, ours, theirs }) => `${locale}: you ${ours}, the file ${theirs}`);
    return [`${one.entity.id} is ${one.candidate.entity.id} under another form: ${forms.join('; ')}`];
  }
  if (one.kind !== 'perhaps') return [];
  return [
    `${one.entity.id} may be`,
    ...one.candidates.map(({ entity, reasons }) => {
      const words = reasons.map(
        ({ for: speaksFor, text, form }) => `${speaksFor ? '' : 'but '}${text}${form ? ` (${form.text})` : ''}`,
      );
      return `    ${entity.id}: ${words.join(', ')}`;
    }),
  ];
}

function brief(one: Reconciled) {
  const { kind, entity } = one;
  const candidates = one.kind === 'new' ? [] : one.kind === 'perhaps' ? one.candidates : [one.candidate];
  return {
    entry: entity.id,
    kind,
    candidates: candidates.map(({ entity: { id }, score, reasons }) => ({ id, score, reasons })),
    conflicts: one.kind === 'conflict' ? one.conflicts : [],
    added: one.kind === 'same' || one.kind === 'conflict' ? one.added : [],
  };
}

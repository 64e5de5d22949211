import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, constants, readFile, realpath } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { SampanError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import type { LanguagePair } from '../engine.ts';

export type ApertiumPair = LanguagePair & {
  /** As Apertium calls it: `ind-zlm`. */
  mode: string;
  file: string;
};

export type ApertiumInstallation = { version: string; pairs: ApertiumPair[]; wblankMode: string };

const run = promisify(execFile);

/**
 * What is installed. `auto` looks along PATH and gives null when there is nothing to use; a path must be right.
 *
 * Throws SampanError `apertium_missing`.
 */
export async function findApertium(setting: string): Promise<ApertiumInstallation | null> {
  const program = setting === 'auto' ? await onPath('apertium') : setting;
  if (program === null) return null;
  try {
    const real = await realpath(program);
    const wblankMode = (await onPath('apertium-wblank-mode', dirname(real))) ?? (await onPath('apertium-wblank-mode'));
    if (wblankMode === null) throw new Error('apertium-wblank-mode is not there: Apertium is older than 3.8');
    const data = process.env.APERTIUM_DATADIR ?? join(dirname(real), '..', 'share', 'apertium');
    const [{ stdout: about }, { stdout: list }] = await Promise.all([ask(program, '-V'), ask(program, '-l')]);
    return {
      version: /\d+(\.\d+)+/.exec(about)?.[0] ?? 'unknown',
      pairs: parseModes(list).map(pair => ({ ...pair, file: join(data, 'modes', `${pair.mode}.mode`) })),
      wblankMode,
    };
  } catch (error) {
    if (setting === 'auto') return null;
    throw new SampanError('apertium_missing', `cannot use ${setting} as Apertium: ${(error as Error).message}`, {
      cause: error,
      remedy: 'Install Apertium 3.8 or newer with its language pairs, or set SAMPAN_APERTIUM to off.',
    });
  }
}

function ask(program: string, flag: string): Promise<{ stdout: string }> {
  return run(program, [flag], { timeout: 10_000, env: apertiumEnv() });
}

async function onPath(name: string, folders = process.env.PATH ?? ''): Promise<string | null> {
  for (const folder of folders.split(delimiter).filter(isAbsolute)) {
    const path = join(folder, name);
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return null;
}

/** The translation directions among Apertium's modes; others analyse, tag or serve debugging. */
export function parseModes(list: string): (LanguagePair & { mode: string })[] {
  return list.split('\n').flatMap(line => {
    const mode = line.trim();
    const match = /^([a-z]{2,3}(?:_\w+)?)-([a-z]{2,3}(?:_\w+)?)$/.exec(mode);
    const from = match && bcp47(match[1] as string);
    const to = match && bcp47(match[2] as string);
    return from && to ? [{ from, to, mode }] : [];
  });
}

/** What Apertium calls by the code of one member of a macrolanguage. */
const macrolanguages: Record<string, string> = { zlm: 'ms', arb: 'ar', cmn: 'zh' };

/**
 * `ind` → `id`, `por_BR` → `pt-BR`, `nob` → `nb`. null for a variant that BCP 47 has no subtag for (`cat_valencia` has
 * one, `oci_aran` too; `spa_e` has none).
 */
export function bcp47(code: string): Locale | null {
  const [language, ...rest] = code.split('_');
  try {
    return new Intl.Locale([macrolanguages[language as string] ?? language, ...rest].join('-')).toString();
  } catch {
    return null;
  }
}

/** The shell command of a mode with every stage told to flush at NUL. */
export async function pipelineOf(installation: ApertiumInstallation, pair: ApertiumPair): Promise<string> {
  const { stdout } = await run(installation.wblankMode, ['-z', pair.file], { timeout: 10_000, env: apertiumEnv() });
  return stdout.trim();
}

/** Version of the program, and a digest of the pair's rules and dictionaries: packages are rebuilt under one version. */
export async function versionOf(installation: ApertiumInstallation, pair: ApertiumPair): Promise<string> {
  const files = [...(await readFile(pair.file, 'utf8')).matchAll(/'([^']+)'/g)].map(match => match[1] as string);
  const hash = createHash('sha256');
  for (const file of [...new Set(files)].sort()) hash.update(await readFile(file));
  return `${installation.version} ${pair.mode} ${hash.digest('hex').slice(0, 8)}`;
}

/** Nothing of our own environment, which may hold secrets; a UTF-8 locale, or the tools read bytes. */
export function apertiumEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' };
}

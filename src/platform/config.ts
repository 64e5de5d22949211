import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { SampanError } from '../base/error.ts';
import { nearest } from './nearest.ts';
import { type Setting, settings } from './settings.ts';

export type Config = {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** Address readers see, without a slash at its end. */
  baseUrl: string;
  /** null: the embedded database in `dataDir`. */
  databaseUrl: string | null;
  opsPort: number;
  samplePort: number;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  logFormat: 'auto' | 'json' | 'text';
  /** `host:port` of private addresses that may be fetched. */
  fetchAllow: string[];
  userAgent: string;
  /** Jobs run at once. */
  workers: number;
  /** `auto`, `off` or the path of the program. */
  apertium: string;
  /** Absolute, or null without models. */
  bergamotModels: string | null;
  routes: string | null;
};

export type ConfigSource = { env: Record<string, string | undefined>; cwd: string };
type ConfigLine = { name: string; value: string | null; origin: string; about: string };

type Key = keyof typeof settings;
type Found = { text: string | null; origin: string };

/**
 * Every setting from the environment, else from `sampan.env` in `cwd` (or the file named by SAMPAN_CONFIG), else its
 * default. A setting that is empty counts as not set.
 *
 * Throws SampanError `config_unknown` (a name nobody reads), `config_invalid` (a value), `config_file` (unreadable).
 */
export function loadConfig(source: ConfigSource): Config {
  const found = findSettings(source);
  const value = (key: Key): unknown => {
    const { text, origin } = found[key];
    return text === null ? null : parse(settings[key], text, origin);
  };
  const values = Object.fromEntries(keys.map(key => [key, value(key)])) as Config;
  return {
    ...values,
    dataDir: resolve(source.cwd, values.dataDir),
    baseUrl: values.baseUrl ?? `http://localhost:${values.port}`,
    bergamotModels: values.bergamotModels && resolve(source.cwd, values.bergamotModels),
  };
}

/** Every setting with its value and where it comes from; passwords are masked. Throws as `loadConfig`. */
export function describeConfig(source: ConfigSource): ConfigLine[] {
  const found = findSettings(source);
  const config = loadConfig(source);
  return keys.map(key => {
    const setting: Setting = settings[key];
    const value = config[key];
    const shown = value === null ? null : Array.isArray(value) ? value.join(',') : String(value);
    return {
      name: setting.name,
      value: setting.secret && shown !== null ? maskPassword(shown) : shown,
      origin: found[key].origin,
      about: setting.about,
    };
  });
}

/** `postgresql://user:secret@host/db?password=secret` → `postgresql://user:***@host/db?password=***` */
export function maskPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@?]*:)(.*)(@)/, '$1***$3').replace(/([?&](?:ssl)?password=)[^&]*/gi, '$1***');
}

const keys = Object.keys(settings) as Key[];
const all: readonly Setting[] = Object.values(settings);
const names = all.map(setting => setting.name);
const secretFiles = all.filter(setting => setting.secret).map(setting => `${setting.name}_FILE`);
const known = [...names, ...secretFiles, 'SAMPAN_CONFIG'];

function findSettings({ env, cwd }: ConfigSource): Record<Key, Found> {
  refuseUnknown(
    Object.keys(env).filter(name => name.startsWith('SAMPAN_') && !name.startsWith('SAMPAN_TEST_')),
    'the environment',
  );
  const { values: file, path } = readConfigFile(env, cwd);
  refuseUnknown(Object.keys(file), path);
  const find = (setting: Setting): Found =>
    findIn(setting, env, 'environment', cwd) ??
    findIn(setting, file, path, cwd) ?? { text: setting.fallback, origin: 'default' };
  return Object.fromEntries(keys.map(key => [key, find(settings[key])])) as Record<Key, Found>;
}

function findIn(setting: Setting, values: ConfigSource['env'], origin: string, cwd: string): Found | null {
  const text = values[setting.name]?.trim();
  if (text) return { text, origin };
  const file = setting.secret && values[`${setting.name}_FILE`]?.trim();
  if (!file) return null;
  return { text: readText(resolve(cwd, file), `${setting.name}_FILE`).trim(), origin: `${origin}, ${file}` };
}

function readConfigFile(env: ConfigSource['env'], cwd: string): { values: ConfigSource['env']; path: string } {
  const named = env.SAMPAN_CONFIG?.trim();
  const path = resolve(cwd, named || 'sampan.env');
  try {
    return { values: parseEnv(readText(path, 'SAMPAN_CONFIG')), path };
  } catch (error) {
    if (!named && (error as SampanError).cause && isMissing((error as SampanError).cause)) return { values: {}, path };
    throw error;
  }
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SampanError('config_file', `cannot read ${path} (${name}): ${(error as Error).message}`, {
      cause: error,
      remedy: 'Create the file, make it readable, or take the setting that names it away.',
    });
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function refuseUnknown(given: readonly string[], where: string): void {
  for (const name of given) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new SampanError('config_unknown', `${name} in ${where} is not a setting of Sampan`, {
      remedy: near
        ? `Did you mean ${near}? \`sampan config\` lists every setting.`
        : 'Take it away; `sampan config --help` lists every setting.',
    });
  }
}

function parse(setting: Setting, text: string, origin: string): unknown {
  const result = setting.schema.safeParse(text);
  if (result.success) return result.data;
  const shown = setting.secret ? 'its value' : `"${text}"`;
  throw new SampanError('config_invalid', `${setting.name} (${origin}): ${shown} ${result.error.issues[0]!.message}`, {
    remedy: setting.remedy,
  });
}

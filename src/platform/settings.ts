import { z } from 'zod';

export type Setting = {
  name: string;
  /** Reads the text of the setting; its issue's message says what is wrong with it. */
  schema: z.ZodType<unknown, string>;
  /** As somebody would write it; null when the setting is off or follows from others. */
  fallback: string | null;
  remedy: string;
  about: string;
  /** May also come from a file named by `NAME_FILE` and is never printed. */
  secret?: true;
};

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a number')
  .transform(Number)
  .pipe(z.number().min(1, 'is not between 1 and 65535').max(65_535, 'is not between 1 and 65535'));

const portRemedy = 'Give a free TCP port such as 4680.';

const webAddress = z
  .string()
  .refine(isOrigin, 'is not an http or https address of a host alone, without path, query and password')
  .transform(text => text.replace(/\/+$/, ''));

const databaseAddress = z.string().regex(/^(postgres(ql)?:\/\/|socket:)/, 'does not begin with postgresql://');

const hostList = z
  .string()
  .transform(text =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(/^(\[[0-9a-f:.]+\]|[^:/@]+):\d{1,5}$/i, 'holds something that is not host:port')));

const routes = z.string().regex(/^[\w*>\-=,; ]+$/, 'is not a list such as id>ms=apertium,bergamot;*=memory');

/** Every setting there is, in the order `sampan config` prints them. */
export const settings = {
  port: {
    name: 'SAMPAN_PORT',
    schema: port,
    fallback: '4680',
    remedy: portRemedy,
    about: 'port of the site',
  },
  host: {
    name: 'SAMPAN_HOST',
    schema: z.string().regex(/^[\w.:-]+$/, 'is not a host name or address'),
    fallback: '127.0.0.1',
    remedy: 'Give the address to listen on: 127.0.0.1 behind a proxy, 0.0.0.0 for every network.',
    about: 'address the site listens on',
  },
  dataDir: {
    name: 'SAMPAN_DATA',
    schema: z.string(),
    fallback: './data',
    remedy: 'Give a folder that Sampan may write to.',
    about: 'folder of the database and all files',
  },
  baseUrl: {
    name: 'SAMPAN_BASE_URL',
    schema: webAddress,
    fallback: null,
    remedy: 'Give the address readers see, such as https://news.example.org.',
    about: 'address readers see; http://localhost:PORT when not set',
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    schema: databaseAddress,
    fallback: null,
    remedy: 'Write postgresql://user:password@host:5432/database, or leave it out for the embedded database.',
    about: 'PostgreSQL 15 or newer; the embedded database when not set',
    secret: true,
  },
  opsPort: {
    name: 'SAMPAN_OPS_PORT',
    schema: port,
    fallback: '4681',
    remedy: portRemedy,
    about: 'port of metrics and detailed health, on loopback only',
  },
  samplePort: {
    name: 'SAMPAN_SAMPLE_PORT',
    schema: port,
    fallback: '4682',
    remedy: portRemedy,
    about: 'port of the sample outlets, on loopback only',
  },
  logLevel: {
    name: 'SAMPAN_LOG_LEVEL',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'is not a log level'),
    fallback: 'info',
    remedy: 'Use trace, debug, info, warn, error, fatal or silent.',
    about: 'least level that is logged',
  },
  logFormat: {
    name: 'SAMPAN_LOG_FORMAT',
    schema: z.enum(['auto', 'json', 'text'], 'is not a log format'),
    fallback: 'auto',
    remedy: 'Use json, text, or auto (text on a terminal).',
    about: 'json, text, or auto: text on a terminal',
  },
  fetchAllow: {
    name: 'SAMPAN_FETCH_ALLOW',
    schema: hostList,
    fallback: '',
    remedy: 'List them as host:port, separated by commas: 10.0.0.5:8080,intranet.example:80.',
    about: 'private addresses that may be fetched all the same',
  },
  userAgent: {
    name: 'SAMPAN_USER_AGENT',
    schema: z.string().regex(/^[\x20-\x7e]{1,200}$/, 'is longer than 200 characters or not plain ASCII'),
    fallback: 'Sampan/0.1',
    remedy: 'Give a product name and an address where outlets learn who asks: Sampan/0.1 (+https://news.example.org).',
    about: 'how fetching introduces itself to outlets',
  },
  workers: {
    name: 'SAMPAN_WORKERS',
    schema: z
      .string()
      .regex(/^\d{1,3}$/, 'is not a number')
      .transform(Number)
      .pipe(z.number().min(1, 'is not between 1 and 64').max(64, 'is not between 1 and 64')),
    fallback: '2',
    remedy: 'Give the number of jobs to run at once; the number of processor cores is a good start.',
    about: 'jobs run at once',
  },
  apertium: {
    name: 'SAMPAN_APERTIUM',
    schema: z.string(),
    fallback: 'auto',
    remedy: 'Use auto, off, or the path of the apertium program.',
    about: 'auto, off, or the path of the apertium program',
  },
  bergamotModels: {
    name: 'SAMPAN_BERGAMOT_MODELS',
    schema: z.string(),
    fallback: null,
    remedy: 'Give the folder that holds one folder per language pair, such as id-ms.',
    about: 'folder with Bergamot models; none when not set',
  },
  routes: {
    name: 'SAMPAN_ROUTES',
    schema: routes,
    fallback: null,
    remedy: 'Write pair=engines, best first: id>ms=apertium,bergamot;*=memory.',
    about: 'engines per language pair; every engine that can when not set',
  },
} satisfies Record<string, Setting>;

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  // Editions stand at the root of a host: every page has one address for good.
  return /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

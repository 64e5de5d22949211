// Who may import whom. The table of ARCHITECTURE.md, as data: `npm test` fails on an import that is not in it.
const may = {
  base: [],
  text: [],
  theme: [],
  db: [],
  platform: ['db'],
  accounts: ['db', 'platform'],
  articles: ['text', 'db', 'platform'],
  ingest: ['text', 'platform', 'articles'],
  entities: ['text', 'db', 'platform', 'articles'],
  stories: ['text', 'db', 'platform', 'articles', 'entities'],
  translate: ['text', 'db', 'platform', 'articles', 'entities'],
  dossiers: ['text', 'db', 'platform', 'articles', 'entities', 'stories'],
  comments: ['text', 'db', 'platform', 'accounts', 'articles'],
  publish: ['text', 'db', 'platform', 'theme', 'accounts', 'articles', 'entities', 'stories', 'translate', 'dossiers', 'comments'],
};

const folders = Object.entries(may).map(([folder, others]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import: ${['base', ...others].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${['base', folder, ...others].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...folders,
    { name: 'nothing-imports-app', severity: 'error', from: { path: '^src/(?!app/)' }, to: { path: '^src/app/' } },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'pure-folders-import-no-node-io',
      comment: 'text, theme and base are pure: no disk, no network, no process.',
      severity: 'error',
      from: { path: '^src/(base|text|theme)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(node:)?(fs|net|http|https|http2|child_process|dns|dgram|tls|worker_threads)(/|$)' },
    },
    {
      name: 'one-module-fetches',
      comment: 'Everything from outside comes through platform/safe-fetch.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/(safe-fetch|fetch-[a-z]+)\\.ts$', '\\.test\\.ts$'] },
      to: { path: ['(^|/)node_modules/undici/', '^(node:)?(https|http2|dns|dgram)(/|$)'] },
    },
    {
      name: 'few-open-sockets',
      comment: 'Besides the fetcher only the database and the servers of app have sockets.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/(safe-fetch|fetch-[a-z]+)\\.ts$', '^src/(db|app)/', '\\.test\\.ts$'] },
      to: { path: '^(node:)?(http|net|tls)$' },
    },
    {
      name: 'private-members',
      comment: 'engines, checks, formats, extract and pages belong to their subject; others import the subject.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/app/' },
      to: { path: '^src/[^/]+/(engines|checks|formats|extract|pages|phases)/', pathNot: '^src/$1/' },
    },
    { name: 'no-dev-dependency-in-src', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.ts$' }, to: { dependencyTypes: ['npm-dev'] } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '^(node_modules|data|sample)/' },
  },
};

// What the tests need beside npm: a Chromium, a Java for the Nu validator, nginx, two feed readers, Apertium. On Debian
// and as root they are installed; elsewhere this says exactly what is missing. Tests of what is missing are skipped
// and say so, except browser tests: those fail.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const needs = [
  {
    file: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    debian: ['chromium'],
    what: 'a Chromium for browser tests',
  },
  {
    file: ['/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf'],
    debian: ['fonts-noto-core'],
    what: 'fonts for the browser tests',
  },
  {
    file: ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'],
    debian: ['fonts-noto-cjk'],
    what: 'Chinese and Korean fonts for the browser tests',
  },
  { file: ['/usr/bin/java'], debian: ['default-jre-headless'], what: 'a Java for the Nu HTML validator' },
  { file: ['/usr/sbin/nginx'], debian: ['nginx-light'], what: 'nginx for the export test' },
  { file: ['/usr/bin/newsboat'], debian: ['newsboat'], what: 'newsboat for the feed test' },
  {
    file: ['/usr/lib/python3/dist-packages/feedparser/__init__.py'],
    debian: ['python3-feedparser'],
    what: 'feedparser for the feed test',
  },
  { file: ['/usr/bin/apertium'], debian: ['apertium', 'apertium-ind-zlm'], what: 'Apertium for the engine test' },
];

export function provideSystemPackages() {
  const missing = needs.filter(need => !need.file.some(existsSync));
  if (missing.length === 0) return;
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const packages = missing.flatMap(need => need.debian);
  if (!isDebianRoot) {
    process.stderr.write('Missing on this machine:\n');
    for (const need of missing)
      process.stderr.write(`  ${need.what} (${need.file[0]}; Debian: ${need.debian.join(' ')})\n`);
    process.stderr.write(`On Debian: sudo apt-get install ${packages.join(' ')}\n\n`);
    return;
  }
  process.stderr.write(`Installing from Debian: ${packages.join(' ')} …\n`);
  const run = args =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run(['update', '-q']);
  const done = run(['install', '-q', '-y', '--no-install-recommends', ...packages]);
  if (done.status !== 0)
    process.stderr.write('apt-get could not install them all; tests that need them are skipped or fail and say so.\n');
}

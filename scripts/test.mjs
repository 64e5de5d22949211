// `npm test`: installs, then types, lint, imports and every test, browser tests included. Extra arguments go to vitest.
import { join } from 'node:path';
import { ensureInstalled, root, runNode } from './install.mjs';
import { provideSystemPackages } from './system-packages.mjs';

ensureInstalled();
provideSystemPackages();
const steps = [
  [join(root, 'scripts/check.mjs')],
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)],
];
for (const args of steps) {
  const code = await runNode(args, { cwd: root });
  if (code !== 0) process.exit(code);
}

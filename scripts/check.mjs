// Types, lint and imports, in that order, each with the project's own Node.
import { join } from 'node:path';
import { root, runNode } from './install.mjs';

const bin = name => join(root, 'node_modules', name);
const steps = [
  ['types', [bin('typescript/bin/tsc'), '-p', root]],
  ['lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--max-diagnostics=60', root]],
  [
    'imports',
    [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', join(root, '.dependency-cruiser.cjs'), 'src'],
  ],
];

for (const [name, args] of steps) {
  const code = await runNode(args, { cwd: root });
  if (code !== 0) {
    process.stderr.write(`\nThe ${name} check failed.\n`);
    process.exit(code);
  }
}

// `npm start`: the sample publication, served.
import { join } from 'node:path';
import { root, runNode } from './install.mjs';

process.exitCode = await runNode([join(root, 'src/app/cli/main.ts'), 'serve', '--sample', ...process.argv.slice(2)]);

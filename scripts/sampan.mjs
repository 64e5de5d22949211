// `npm run -s sampan -- VERB …`
import { join } from 'node:path';
import { root, runNode } from './install.mjs';

process.exitCode = await runNode([join(root, 'src/app/cli/main.ts'), ...process.argv.slice(2)]);

// Runs the pinned Node of this project with the given arguments: `node scripts/node24.mjs FILE …`
import { runNode } from './install.mjs';

process.exitCode = await runNode(process.argv.slice(2));

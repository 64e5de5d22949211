// A process that owns an embedded database: `owner.ts DIR`. Prints one JSON line when it has it, or why not, and holds
// it until its input ends or a signal comes.
import { storedError } from '../../src/base/error.ts';
import { openDatabase } from '../../src/db/open.ts';

const began = performance.now();
try {
  const opened = await openDatabase({ url: null, dataDir: process.argv[2]! });
  const { rows } = await opened.pool.query('select pg_backend_pid() as backend');
  const stop = () => opened.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.stdin.on('end', stop).resume();
  // Last: who reads this line may send a signal at once.
  console.log(JSON.stringify({ pid: process.pid, ms: Math.round(performance.now() - began), ...rows[0] }));
} catch (error) {
  console.log(JSON.stringify({ error: storedError(error) }));
  process.exitCode = 1;
}

import { constants } from 'node:os';
import { endonym } from '../../base/locale.ts';
import { loadConfig } from '../../platform/config.ts';
import { startServing } from '../serve.ts';
import { asTyped } from './as-typed.ts';
import { dataRefused, exit, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'serve the site and work on jobs',
  usage:
    'sampan serve [--sample] [--no-work]\n\nStops on Ctrl-C or SIGTERM after the answers and jobs in flight, within 5 seconds.',
  options: {
    sample: { type: 'boolean', about: 'set the sample publication up where there is none' },
    'no-work': { type: 'boolean', about: 'serve pages only; `sampan work` does the jobs elsewhere' },
  },
  words: 0,
  exits: { 3: dataRefused },
  async run({ values }, io) {
    const config = loadConfig({ env: io.env, cwd: io.cwd });
    // From the first moment on: a signal while starting up stops in good order too.
    const stopped = untilStopped();
    const startedAt = performance.now();
    const running = await startServing(config, { sample: values.sample === true, work: values['no-work'] !== true });
    io.out(`\n  Sampan is ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    io.out(`  site      ${config.baseUrl}/`);
    if (running.editions().length === 0)
      io.out(
        asTyped('  No publication is set up yet: sampan config apply publication.json (see docs/guide/publication.md)'),
      );
    for (const locale of running.editions())
      io.out(`  ${locale.padEnd(9)} ${config.baseUrl}/${locale}/  ${endonym(locale)}`);
    io.out(`  health    http://127.0.0.1:${config.opsPort}/health/ready   metrics /metrics`);
    io.out(`  data      ${config.dataDir}\n\n  Stop with Ctrl-C.\n`);
    await stopped;
    await running.stop();
    return exit.ok;
  },
};

/** Resolves at the first signal; a second one does not wait for the drain. */
export function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // Ctrl-C goes to the whole group and may come twice within a moment: that is one wish.
        if (asked && Date.now() - askedAt > 500) process.exit(128 + constants.signals[signal]);
        if (!asked) askedAt = Date.now();
        asked = true;
        resolve();
      });
    }
  });
}

let askedAt = 0;

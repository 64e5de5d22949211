import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output with one plain line that any CI can read: `12 passed, 0 failed, 1 skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state !== 'pending') counts[state] += 1;
      }
      // A suite whose set-up failed has no failed test, and has failed.
      if (module.state() === 'failed' && !someFailed(module)) counts.failed += 1;
    }
    process.on('exit', () => {
      process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    });
  }
}

function someFailed(module: TestModule): boolean {
  for (const test of module.children.allTests('failed')) return test.result().state === 'failed';
  return false;
}

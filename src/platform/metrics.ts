import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What this process counts, with the figures of the process itself; `metrics.registry.metrics()` is the page. */
export const metrics = createMetrics();

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = <T extends string>(name: string, help: string, labelNames: T[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  return {
    registry,
    jobs: counter('sampan_jobs_total', 'Jobs ended, by task and outcome (done, failed, refused).', ['task', 'outcome']),
    jobSeconds: new Histogram({
      name: 'sampan_job_seconds',
      help: 'Time a job took, in seconds.',
      labelNames: ['task'],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300],
      registers: [registry],
    }),
    pagesRendered: counter('sampan_pages_rendered_total', 'Pages rendered.'),
    pagesStored: counter('sampan_pages_stored_total', 'Pages whose bytes changed and were stored.'),
    fetches: counter('sampan_fetches_total', 'Requests to outlets, by outcome (ok, unchanged or an error code).', [
      'outcome',
    ]),
    httpRequests: requestCounter(registry),
    segmentsTranslated: counter('sampan_segments_translated_total', 'Segments translated, by engine.', ['engine']),
  };
}

/** Counted as plain numbers and handed over when somebody asks: a page from memory takes microseconds, and labels cost some. */
function requestCounter(registry: Registry): { count(status: number): void } {
  const counts = new Map<number, number>();
  new Counter({
    name: 'sampan_http_requests_total',
    help: 'Requests answered, by status.',
    labelNames: ['status'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [status, count] of counts) this.inc({ status }, count);
    },
  });
  return { count: status => counts.set(status, (counts.get(status) ?? 0) + 1) };
}

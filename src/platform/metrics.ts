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
    httpRequests: counter('sampan_http_requests_total', 'Requests answered, by status.', ['status']),
    segmentsTranslated: counter('sampan_segments_translated_total', 'Segments translated, by engine.', ['engine']),
  };
}

import type { Task } from 'graphile-worker';
import { z } from 'zod';
import { SampanError } from '../base/error.ts';
import { storeProblem } from '../platform/problem-store.ts';
import type { PipelineContext } from './context.ts';
import { findAgain } from './steps/find-again.ts';
import { pictures } from './steps/pictures.ts';
import { pollFeed } from './steps/poll.ts';
import { publish } from './steps/publish.ts';
import { suggest } from './steps/suggest.ts';
import { takeIn } from './steps/take-in.ts';
import { translate } from './steps/translate.ts';

type Step<Job> = {
  task: string;
  job: z.ZodType<Job>;
  run(ctx: PipelineContext, job: Job): Promise<void>;
  subject(job: Job): string;
};

const step = <Job>(one: Step<Job>): Step<Job> => one;

/**
 * The journey of an article, in order. Each step is a job: it may run twice with the same result, and what it adds to
 * the queue exists exactly if what it wrote does.
 */
const pipeline = [
  // A feed says what is new, what changed and what was taken away.
  step({
    task: 'poll',
    job: z.object({ url: z.string() }),
    run: pollFeed,
    subject: job => `feed:${job.url}`,
  }),
  // Fetch, extract, tell the language, segment once, find names, choose the story: one transaction, so that an article
  // is never there in part.
  step({
    task: 'take-in',
    job: z.object({
      outletId: z.string(),
      url: z.string(),
      feedUrl: z.string().nullable(),
      category: z.string().nullable(),
      publishedAt: z.string().nullable(),
      look: z.enum(['listed', 'missing', 'due']).default('listed'),
    }),
    async run(ctx, job) {
      await takeIn(ctx, job);
    },
    subject: job => `page:${job.url}`,
  }),
  // The name authority has changed: what came in before is searched for its names as well.
  step({
    task: 'find-names',
    job: z.object({ locale: z.string(), after: z.string().nullable() }),
    run: findAgain,
    subject: job => `names:${job.locale}`,
  }),
  // Pictures that did not come with their article: it is not held up by them.
  step({
    task: 'pictures',
    job: z.object({ articleId: z.string() }),
    run: pictures,
    subject: job => `pictures:${job.articleId}`,
  }),
  // Each language on its own, so that one that fails or waits holds up no other.
  step({
    task: 'translate',
    job: z.object({ articleId: z.string(), locale: z.string() }),
    run: translate,
    subject: job => `translation:${job.articleId}:${job.locale}`,
  }),
  // Claims for dossiers rest on the original's sentences and wait for a person: nothing waits for them.
  step({
    task: 'suggest',
    job: z.object({ articleId: z.string() }),
    run: suggest,
    subject: job => `claims:${job.articleId}`,
  }),
  // What changed, on every page it touches, at once.
  step({
    task: 'publish',
    job: z.object({}),
    run: publish,
    subject: () => 'publish',
  }),
] as const;

/** The pipeline as tasks of the queue. A failure that may pass is tried again; one that will not is kept as a problem and ends the job. */
export function tasksOf(ctx: PipelineContext): Record<string, Task> {
  return Object.fromEntries(pipeline.map(one => [one.task, taskOf(ctx, one as Step<unknown>)]));
}

function taskOf(ctx: PipelineContext, one: Step<unknown>): Task {
  return async (payload, helpers) => {
    const job = one.job.parse(payload);
    const done = ctx.metrics.jobSeconds.startTimer({ task: one.task });
    try {
      await one.run(abortable(ctx, helpers.abortSignal), job);
      ctx.metrics.jobs.inc({ task: one.task, outcome: 'done' });
    } catch (error) {
      // Told to stop: nothing is known of the job, and it runs again.
      if (helpers.abortSignal?.aborted) throw error;
      const isFinal = error instanceof SampanError && !error.retryable;
      ctx.metrics.jobs.inc({ task: one.task, outcome: isFinal ? 'refused' : 'failed' });
      ctx.log.warn({ task: one.task, job, err: error }, isFinal ? 'job refused' : 'job failed, will be tried again');
      await storeProblem(ctx.db, one.subject(job), error, ctx.now());
      if (!isFinal) throw error;
    } finally {
      done();
    }
  };
}

/** The job's view of the world: what it waits for ends when the worker is told to stop. The job is then tried again later. */
function abortable(ctx: PipelineContext, signal: AbortSignal | undefined): PipelineContext {
  return signal ? { ...ctx, fetch: (url, options) => ctx.fetch(url, { signal, ...options }) } : ctx;
}

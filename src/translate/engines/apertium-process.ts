import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { apertiumEnv } from './apertium-pairs.ts';

export type ApertiumProcess = {
  /** Answers in order; null from the first one on that the pipeline did not live to give. Rejects when aborted. */
  ask(texts: readonly string[], signal: AbortSignal): Promise<(string | null)[]>;
  stop(): Promise<void>;
};

export type ProcessOptions = {
  /** Longest wait for the next answer; then the pipeline counts as stuck. */
  answerTimeoutMs: number;
  /** A pipeline that nobody asks is ended and its memory given back. */
  idleMs: number;
  onDeath(reason: string): void;
};

/** A pipeline of Apertium's stages that lives from question to question; started when asked, again after it died. */
export function apertiumProcess(command: () => Promise<string>, options: ProcessOptions): ApertiumProcess {
  let child: ChildProcessWithoutNullStreams | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let endings: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  function end(): void {
    clearTimeout(idle);
    if (child) endings = Promise.all([endings, endPipeline(child)]);
    child = null;
  }

  async function answer(texts: readonly string[], signal: AbortSignal): Promise<(string | null)[]> {
    signal.throwIfAborted();
    clearTimeout(idle);
    const line = child ? '' : await command();
    if (isStopped) return texts.map(() => null);
    child ??= startPipeline(line);
    const { answers, fault } = await exchange(child, texts, signal, options.answerTimeoutMs);
    if (fault !== null) {
      end();
      signal.throwIfAborted();
      options.onDeath(fault);
    } else {
      idle = setTimeout(end, options.idleMs);
      idle.unref();
    }
    return texts.map((_, at) => answers[at] ?? null);
  }

  return {
    ask(texts, signal) {
      const mine = turn.then(() => answer(texts, signal));
      turn = mine.catch(() => {});
      return mine;
    },
    async stop() {
      isStopped = true;
      end();
      await endings;
    },
  };
}

function startPipeline(command: string): ChildProcessWithoutNullStreams {
  // A group of its own, so that no stage survives; the trap lets the shell wait for its stages when the group is ended.
  const child = spawn('bash', ['-c', `trap : TERM\n${command}`, 'apertium', '-g', ''], {
    detached: true,
    env: apertiumEnv(),
  });
  // Its end is seen where its output ends.
  for (const stream of [child, child.stdin, child.stdout, child.stderr]) stream.on('error', () => {});
  return child;
}

/** Asks everything at once: the stages work side by side. */
async function exchange(
  child: ChildProcessWithoutNullStreams,
  texts: readonly string[],
  signal: AbortSignal,
  timeoutMs: number,
): Promise<{ answers: string[]; fault: string | null }> {
  const answers: string[] = [];
  if (texts.length === 0) return { answers, fault: null };
  const { promise, resolve } = Promise.withResolvers<string | null>();
  let timer: NodeJS.Timeout | undefined;
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => resolve(`gave no answer for ${timeoutMs} ms`), timeoutMs);
  };
  const decoder = new TextDecoder();
  let rest = '';
  let complaint = '';
  const onData = (chunk: Buffer): void => {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\0');
    rest = parts.pop() as string;
    answers.push(...parts);
    watch();
    if (answers.length >= texts.length) resolve(null);
  };
  const onComplaint = (chunk: Buffer): void => {
    complaint = (complaint + chunk).slice(-500);
  };
  const onEnd = (): void => resolve(`ended: ${complaint.trim() || 'no reason given'}`);
  const onAbort = (): void => resolve('aborted');
  child.stdout.on('data', onData).on('close', onEnd);
  child.stderr.on('data', onComplaint);
  child.on('error', onEnd);
  signal.addEventListener('abort', onAbort);
  watch();
  if (child.stdout.closed || child.exitCode !== null) onEnd();
  else child.stdin.write(texts.map(text => `${text}\0`).join(''));
  const fault = await promise;
  clearTimeout(timer);
  child.stdout.off('data', onData).off('close', onEnd);
  child.stderr.off('data', onComplaint);
  child.off('error', onEnd);
  signal.removeEventListener('abort', onAbort);
  return { answers, fault };
}

async function endPipeline(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin.end();
  child.stdout.resume();
  child.stderr.resume();
  const polite = setTimeout(() => killGroup(child, 'SIGTERM'), 200);
  const firm = setTimeout(() => killGroup(child, 'SIGKILL'), 1_500);
  await gone;
  clearTimeout(polite);
  clearTimeout(firm);
}

function killGroup(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid as number), signal);
  } catch {
    // It was gone already.
  }
}

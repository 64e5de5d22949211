import { SampanError } from '../base/error.ts';
import type { Fetched } from './fetching.ts';
import { parseRobots, type RobotsRules } from './robots.ts';

/** RFC 9309, 2.5: at least 500 KiB are read; the rest is not. */
export const maxRobotsBytes = 500 * 1024;

const dayMs = 86_400_000;
/** How soon a server that could not say is asked again. */
const brokenMs = 300_000;
const maxKept = 5_000;

type Kept = { rules: RobotsRules; until: number } | { down: number; until: number };

/**
 * Robots rules per origin, kept for a day. `load` fetches one robots.txt with its redirects.
 *
 * A file that is not there (4xx, too many redirects) allows everything, a server in trouble (5xx, 429) forbids
 * everything for five minutes; what was known before counts on while the server is in trouble (RFC 9309, 2.3.1 and 2.4).
 */
export function createRobots(agent: string, now: () => Date) {
  const kept = new Map<string, Kept>();
  return async function rulesOf(origin: string, load: (url: string) => Promise<Fetched>): Promise<RobotsRules> {
    const known = kept.get(origin);
    const entry = known && known.until > now().getTime() ? known : await renew(origin, known, load);
    if (kept.size >= maxKept) kept.delete(kept.keys().next().value!);
    kept.set(origin, entry);
    if ('down' in entry) throw forbiddenWhileDown(origin, entry.down);
    return entry.rules;
  };

  async function renew(
    origin: string,
    known: Kept | undefined,
    load: (url: string) => Promise<Fetched>,
  ): Promise<Kept> {
    const at = now().getTime();
    const stale = known && 'rules' in known ? { rules: known.rules, until: at + brokenMs } : null;
    try {
      const answer = await load(`${origin}/robots.txt`);
      if (answer.status >= 500 || answer.status === 429) return stale ?? { down: answer.status, until: at + brokenMs };
      const text = answer.status === 200 ? new TextDecoder().decode(answer.body) : '';
      return { rules: parseRobots(text, agent), until: at + dayMs };
    } catch (error) {
      if (error instanceof SampanError && error.code === 'fetch_redirects')
        return { rules: parseRobots('', agent), until: at + dayMs };
      if (stale && error instanceof SampanError && error.retryable && error.code !== 'fetch_aborted') return stale;
      throw error;
    }
  }
}

function forbiddenWhileDown(origin: string, status: number): SampanError {
  return new SampanError(
    'fetch_robots',
    `${origin}/robots.txt answers ${status}; until it is well nothing may be read`,
    {
      retryable: true,
      remedy:
        'It is tried again. If this goes on, tell the operator of the server: a missing robots.txt must answer 404.',
    },
  );
}

import { Logger as QueueLogger } from 'graphile-worker';
import type { Logger } from 'pino';

/** What the queue has to say, in Sampan's log. */
export function queueLogger(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    if (level === 'error') log.error({ meta }, message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}

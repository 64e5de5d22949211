import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DbLog } from './embedded.ts';

/** `null` in place of a payload: the line was broken for a while, look yourself what changed. */
export type NoticeHandler = (payload: string | null) => void;
export type Listen = (channel: string, handler: NoticeHandler) => Promise<() => Promise<void>>;

/** One connection that waits for NOTIFY on any number of channels and comes back when it is lost. */
export function listener(connection: pg.ClientConfig, log: DbLog): { listen: Listen; close(): Promise<void> } {
  const handlers = new Map<string, Set<NoticeHandler>>();
  let client: Promise<pg.Client> | null = null;
  let closed = false;

  async function connect(): Promise<pg.Client> {
    const one = new pg.Client(connection);
    one.on('error', () => {});
    one.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
    await one.connect();
    one.on('end', () => void reconnect());
    for (const channel of handlers.keys()) await one.query(`listen ${pg.escapeIdentifier(channel)}`);
    return one;
  }

  async function reconnect(): Promise<void> {
    for (let pauseMs = 100; !closed; pauseMs = Math.min(pauseMs * 2, 5_000)) {
      await pause(pauseMs, undefined, { ref: false });
      if (closed) return;
      client = connect();
      const back = await client.then(
        () => true,
        () => false,
      );
      if (!back) continue;
      log.info({ channels: [...handlers.keys()] }, 'listening to the database again');
      for (const channel of handlers.keys()) tell(channel, null);
      return;
    }
  }

  function tell(channel: string, payload: string | null): void {
    for (const handler of handlers.get(channel) ?? []) handler(payload);
  }

  async function listen(channel: string, handler: NoticeHandler): Promise<() => Promise<void>> {
    const known = handlers.get(channel);
    handlers.set(channel, (known ?? new Set()).add(handler));
    client ??= connect();
    // Should the line break just now, the next connection listens to every channel there is.
    if (!known) await (await client).query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => {});
    return async () => {
      handlers.get(channel)?.delete(handler);
    };
  }

  async function close(): Promise<void> {
    closed = true;
    await client?.then(one => one.end()).catch(() => {});
  }
  return { listen, close };
}

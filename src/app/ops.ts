import { createServer, type Server, type ServerResponse } from 'node:http';
import { pendingMigrations } from '../db/migrate.ts';
import type { Context } from '../platform/context.ts';

/**
 * Health and metrics, for the machine's operator: on loopback and on a port of its own. `live`: the process answers.
 * `ready`: the database answers and is up to date, and the process is not going down.
 */
export function opsServer(ctx: Pick<Context, 'db' | 'log' | 'metrics'>, isDraining: () => boolean): Server {
  return createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/health/live') return text(response, 200, 'ok\n');
    if (path === '/health/ready') return void ready(ctx, isDraining, response);
    if (path === '/metrics') return void exposition(ctx, response);
    text(response, 404, 'Not found. There are /health/live, /health/ready and /metrics.\n');
  });
}

async function ready(
  ctx: Pick<Context, 'db' | 'log' | 'metrics'>,
  isDraining: () => boolean,
  response: ServerResponse,
): Promise<void> {
  try {
    if (isDraining()) return text(response, 503, 'draining\n');
    const pending = await pendingMigrations(ctx.db);
    if (pending.length > 0) return text(response, 503, `${pending.length} migrations wait\n`);
    text(response, 200, 'ok\n');
  } catch (error) {
    ctx.log.warn({ err: error }, 'not ready');
    text(response, 503, 'the database does not answer\n');
  }
}

async function exposition(ctx: Pick<Context, 'log' | 'metrics'>, response: ServerResponse): Promise<void> {
  try {
    const body = await ctx.metrics.registry.metrics();
    response.writeHead(200, { 'content-type': ctx.metrics.registry.contentType });
    response.end(body);
  } catch (error) {
    ctx.log.warn({ err: error }, 'metrics failed');
    text(response, 500, 'metrics failed\n');
  }
}

function text(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(body);
}

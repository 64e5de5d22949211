import type { Server } from 'node:http';
import { SampanError } from '../base/error.ts';

/** Listens, or says which setting to change. */
export function listen(server: Server, port: number, host: string, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new SampanError('port_unavailable', `port ${port} on ${host} cannot be used: ${error.code ?? error.message}`, {
          cause: error,
          remedy:
            error.code === 'EADDRINUSE'
              ? `Another program uses it. Stop that program or set ${setting} to a free port.`
              : `Set ${setting} to a port this user may use (1024 or higher).`,
        }),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

/** Lets answers in flight finish, then closes what is left. */
export function closeServer(server: Server, withinMs: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(() => server.closeAllConnections(), withinMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

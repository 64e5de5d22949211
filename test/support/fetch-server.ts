import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server as RawServer, type Socket } from 'node:net';

/** A server on loopback for tests of fetching. */
export type TestServer = {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** `127.0.0.1:PORT`, for the list of permitted hosts. */
  host: string;
  port: number;
  /** Paths asked for, robots.txt left out. */
  asked: string[];
  /** Connections taken so far. */
  accepted(): number;
  /** Resolves when no connection is open any more. */
  idle(): Promise<void>;
  close(): void;
};

const running = new Set<TestServer>();

/** Call it after each test. */
export function closeTestServers(): void {
  for (const server of running) server.close();
  running.clear();
}

/** Answers robots.txt with 404 unless `handler` is to do it. */
export async function serve(handler: RequestListener, options: { ownRobots?: boolean } = {}): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt' && !options.ownRobots) {
      response.statusCode = 404;
      return response.end();
    }
    if (request.url !== '/robots.txt') asked.push(request.url ?? '');
    handler(request, response);
  });
  // So short that the client lets go of a connection as soon as it is idle.
  server.keepAliveTimeout = 1000;
  return listen(server, asked);
}

/** Speaks for itself on the bare socket once the request's headers are there; robots.txt is answered with 404. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<TestServer> {
  const asked: string[] = [];
  const server = createRawServer(socket => {
    socket.on('error', () => {});
    socket.on('data', data => {
      const path = /^GET (\S+)/.exec(data.toString('latin1'))?.[1];
      if (path === '/robots.txt') return socket.write('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
      if (path) {
        asked.push(path);
        answer(socket);
      }
    });
  });
  return listen(server, asked);
}

async function listen(server: Server | RawServer, asked: string[]): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  server.on('connection', (socket: Socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const one: TestServer = {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    port,
    asked,
    accepted: () => accepted,
    async idle() {
      await Promise.all([...sockets].map(socket => new Promise(resolve => socket.once('close', resolve))));
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
  running.add(one);
  return one;
}

import { connect, createServer, type Server, type Socket } from 'node:net';

/** A door in front of the PostgreSQL at `address`: a port on loopback that can be shut, with every connection through it. */
export async function doorTo(address: string, port: number) {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  const socketFolder = target.searchParams.get('host');
  let server: Server;
  const open = () =>
    new Promise<void>(resolve => {
      server = createServer(client => {
        const upstream = socketFolder?.startsWith('/')
          ? connect(`${socketFolder}/.s.PGSQL.${target.port || '5432'}`)
          : connect(Number(target.port || 5432), target.hostname);
        for (const one of [client, upstream]) {
          sockets.add(one);
          one.on('error', () => {});
          one.on('close', () => {
            sockets.delete(one);
            client.destroy();
            upstream.destroy();
          });
        }
        client.pipe(upstream).pipe(client);
      }).listen(port, '127.0.0.1', resolve);
    });
  const shut = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      for (const one of sockets) one.destroy();
    });
  await open();
  const through = new URL(address);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  through.searchParams.delete('host');
  return { url: through.href, open, shut };
}

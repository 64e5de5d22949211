import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { checkAddress, hostAndPort, isPublicAddress, notPublic } from './fetch-address.ts';

/** All addresses of a host name. */
export type Resolver = (hostname: string) => Promise<string[]>;

const systemResolver: Resolver = async hostname => (await lookup(hostname, { all: true })).map(one => one.address);

/**
 * Opens sockets to public addresses only; hosts in `permitted` (`host:port`) are exempt. The name is resolved once and
 * the socket goes to the very addresses that were checked, so a name that changes its mind in between gains nothing.
 */
export function guardedConnector(
  permitted: ReadonlySet<string>,
  timeoutMs: number,
  resolver: Resolver = systemResolver,
): buildConnector.connector {
  const open = buildConnector({ timeout: timeoutMs, lookup: lookupWith(resolver, () => true) });
  const guarded = buildConnector({ timeout: timeoutMs, lookup: lookupWith(resolver, isPublicAddress) });
  return (options, callback) => {
    const url = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
    if (permitted.has(hostAndPort(url))) return open(options, callback);
    try {
      // A number is never looked up: the guard in lookup alone would let it through.
      checkAddress(url.href, permitted);
    } catch (error) {
      return callback(error as Error, null);
    }
    return guarded(options, (...answer) => {
      const [error, socket] = answer;
      if (error instanceof PrivateAddress) return callback(notPublic(url), null);
      if (!socket || isPublicAddress(socket.remoteAddress ?? '')) return callback(...answer);
      socket.destroy();
      callback(notPublic(url), null);
    });
  };
}

/** Says from within a lookup, where the address asked for is not known, that it leads to a private one. */
class PrivateAddress extends Error {}

/** One private address among public ones is enough to refuse the name. */
function lookupWith(resolver: Resolver, accept: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolver(hostname).then(
      addresses => {
        const found = addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }));
        const first = found[0];
        if (!first) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        else if (!addresses.every(accept)) callback(new PrivateAddress(), '', 0);
        else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      callback as (error: Error) => void,
    );
  };
}

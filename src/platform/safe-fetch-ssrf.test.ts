import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeTestServers, serve, type TestServer } from '../../test/support/fetch-server.ts';
import { checkAddress, isPublicAddress } from './fetch-address.ts';
import { createSafeFetch } from './safe-fetch.ts';

const pack = join(process.env.SAMPAN_TEST_DATA ?? '../shared/data', 'security');
const refusal = expect.objectContaining({ code: 'fetch_refused', remedy: expect.stringMatching(/\w/) });

let canary: TestServer;
const connect = net.connect;
/** What each socket was told about its name, as the connector's guard saw it. */
let dialled: string[] = [];

beforeEach(async () => {
  canary = await serve((_, response) => response.end('canary'), { ownRobots: true });
  dialled = [];
  // The worst of all networks: whatever name or public number is dialled, the canary picks up.
  vi.spyOn(net, 'connect').mockImplementation(((options: net.TcpNetConnectOpts, ...rest: never[]) => {
    const { host = '', lookup } = options;
    if (!lookup || net.isIP(host)) return connect({ ...options, host: '127.0.0.1' }, ...rest);
    const diverted: net.LookupFunction = (name, asked, callback) =>
      lookup(name, asked, (error, found, family) => {
        dialled.push(JSON.stringify(found));
        if (error) callback(error, found, family);
        else if (asked.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
        else callback(null, '127.0.0.1', 4);
      });
    return connect({ ...options, lookup: diverted }, ...rest);
  }) as typeof net.connect);
});

afterEach(() => {
  vi.restoreAllMocks();
  closeTestServers();
});

function fakeDns(names: Record<string, string[]>) {
  let turn = 0;
  return async (name: string): Promise<string[]> => {
    const hostname = name.replace(/\.$/, '');
    if (hostname === 'localhost' || hostname.endsWith('.localhost')) return ['127.0.0.1', '::1'];
    const found = names[hostname];
    if (!found) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    const alternating = /^alternates (\S+) \/ (\S+)$/.exec(found[0] ?? '');
    if (!alternating) return found;
    turn += 1;
    return [alternating[turn % 2 === 1 ? 1 : 2]!];
  };
}

function guardedFetch(names: Record<string, string[]>, allow: string[] = []) {
  return createSafeFetch({ userAgent: 'Sampan/0.1', allow: new Set(allow), resolver: fakeDns(names) });
}

describe.skipIf(!existsSync(pack))(`the cases of ${pack}/ssrf`, () => {
  const read = (name: string) => (existsSync(pack) ? readFileSync(join(pack, name), 'utf8') : '');
  const cases = read('ssrf/cases.jsonl')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
  const names = JSON.parse(read('ssrf/fakedns.json') || '{}') as Record<string, string[]>;
  const hosts: string[] = cases.filter(one => one.kind === 'host').map(one => one.host);
  const schemes: string[] = cases.filter(one => one.kind === 'scheme').map(one => one.scheme);
  const codes: number[] = cases.filter(one => one.kind === 'redirect').map(one => one.redirect);

  test('the file holds cases of each kind', () => {
    expect(Math.min(hosts.length, schemes.length, codes.length)).toBeGreaterThan(0);
  });

  test.each([...hosts, ...Object.keys(names)])('host %s does not reach the canary', async host => {
    const fetch = guardedFetch(names);
    for (let again = 0; again < 3; again += 1)
      await expect(fetch(`http://${host}:${canary.port}/x`, { ignoreRobots: again > 0 })).rejects.toEqual(refusal);
    expect(canary.asked).toEqual([]);
  });

  test.each(schemes)('scheme %s is refused', async address => {
    await expect(guardedFetch(names)(address)).rejects.toEqual(refusal);
  });

  test.each(codes)('a redirect %i does not lead to the canary by any name', async status => {
    const targets = [...hosts, ...Object.keys(names)].map(host => `http://${host}:${canary.port}/`);
    const all = [...targets, ...schemes, `//127.0.0.1:${canary.port}/`, `\\\\localhost:${canary.port}\\`];
    const server = await serve((request, response) => {
      const location = Buffer.from(all[Number(request.url?.slice(1))]!).toString('latin1');
      response.writeHead(status, { location }).end();
    });
    const fetch = guardedFetch(names, [server.host]);
    for (const i of all.keys()) await expect(fetch(`${server.origin}/${i}`), all[i]).rejects.toEqual(refusal);
    expect(server.asked.length).toBe(all.length);
    expect(canary.asked).toEqual([]);
  });

  test('of the URL cases none comes through that is not http(s) or holds credentials', () => {
    const urls = read('url/cases.jsonl')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
    let passed = 0;
    for (const { input, base } of urls) {
      try {
        const url = checkAddress(input, new Set(), URL.canParse(base) ? new URL(base) : undefined);
        expect([url.protocol, url.username, url.password]).toEqual([expect.stringMatching(/^https?:$/), '', '']);
        const literal = url.hostname.replace(/^\[|\]$/g, '');
        if (net.isIP(literal)) expect(isPublicAddress(literal), url.href).toBe(true);
        passed += 1;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        expect(error).toEqual(refusal);
      }
    }
    expect(passed).toBeGreaterThan(50);
  });
});

test('a name that is public when checked and private when dialled gains nothing', async () => {
  const fetch = guardedFetch({ 'rebind.test': ['alternates 93.184.216.34 / 127.0.0.1'] });
  await expect(fetch(`http://rebind.test:${canary.port}/`)).rejects.toEqual(refusal);
  // Asked once: the checked address is the one that was dialled, and its answering from loopback was noticed.
  expect(dialled).toEqual([expect.stringContaining('93.184.216.34')]);
  expect(canary.asked).toEqual([]);
});

test.each([
  ['one private among public ones', ['93.184.216.34', '192.168.1.1']],
  ['a private one', ['10.0.0.1']],
  ['a mapped private one', ['::ffff:127.0.0.1']],
  ['the metadata service', ['169.254.169.254']],
])('a name with %s is not even dialled', async (_, addresses) => {
  const fetch = guardedFetch({ 'name.test': addresses });
  await expect(fetch(`http://name.test:${canary.port}/`)).rejects.toEqual(refusal);
  expect(canary.accepted()).toBe(0);
});

test('a network that puts a private machine behind a public number is noticed by the peer', async () => {
  const fetch = guardedFetch({});
  await expect(fetch(`http://93.184.216.34:${canary.port}/`)).rejects.toEqual(refusal);
  expect(canary.asked).toEqual([]);
});

test('a permitted host is permitted with its port alone', async () => {
  const fetch = guardedFetch({}, [canary.host]);
  expect((await fetch(`${canary.origin}/tin`)).status).toBe(200);
  await expect(fetch('http://127.0.0.1:1/')).rejects.toEqual(refusal);
  await expect(fetch(`http://localhost:${canary.port}/`)).rejects.toEqual(refusal);
});

test('no message gives away what an address holds', async () => {
  const fetch = guardedFetch({ 'private.test': ['10.0.0.1'] });
  const addresses = [
    'http://biên-tập:s3cret@private.test/?token=s3cret#s3cret',
    'http://private.test/feed?token=s3cret#s3cret',
    'http://nowhere.test/?s3cret',
    'ftp://u:s3cret@private.test/',
    'http://[s3cret',
    'javascript:s3cret',
  ];
  for (const address of addresses) {
    const error = await fetch(address).catch((one: unknown) => one);
    const { code, message, remedy } = error as { code: string; message: string; remedy: string };
    expect(code).toMatch(/^fetch_(refused|unreachable)$/);
    expect(message + remedy).not.toContain('s3cret');
  }
});

test.each([
  ['93.184.216.34', true],
  ['2a00:1450:4001:829::200e', true],
  ['::ffff:93.184.216.34', true],
  ['64:ff9b::5db8:d822', true],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::a9fe:a9fe', false],
  ['64:ff9b:1::5db8:d822', false],
  ['::93.184.216.34', false],
  ['2002:5db8:d822::', false],
  ['2001:0:5db8:d822::1', false],
  ['4000::1', false],
  ['168.63.129.16', false],
  ['169.254.169.254', false],
  ['192.0.2.1', false],
  ['255.255.255.255', false],
  ['224.0.0.1', false],
  ['ff02::1', false],
  ['fe80::1%eth0', false],
  ['', false],
  ['example.org', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

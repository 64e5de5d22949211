import { isIP, isIPv4, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { refused } from './fetch-errors.ts';

/** Addresses that are public by their number and serve the machine's own host: Azure's metadata service. */
const hostServices = new Set(['168.63.129.16']);

/**
 * True for a public unicast address. A mapped or NAT64 form is judged by the IPv4 address inside; of IPv6 only
 * 2000::/3 is given out, so that ::/96 and everything unassigned falls away.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address);
  if (!parsed) return false;
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.range() === 'unicast' && !hostServices.has(parsed.toString());
  if (parsed.isIPv4MappedAddress()) return isPublicAddress(parsed.toIPv4Address().toString());
  if (parsed.match(ipaddr.IPv6.parse('64:ff9b::'), 96))
    return isPublicAddress(new ipaddr.IPv4(parsed.toByteArray().slice(12)).toString());
  return parsed.range() === 'unicast' && parsed.match(ipaddr.IPv6.parse('2000::'), 3);
}

function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (isIPv4(address)) return ipaddr.IPv4.parse(address);
  // In its hexadecimal form: ipaddr.js takes ::192.0.2.1 for the mapped ::ffff:192.0.2.1. Zones are never public.
  const bracketed = `http://[${address}]`;
  return isIPv6(address) && URL.canParse(bracketed)
    ? ipaddr.IPv6.parse(new URL(bracketed).hostname.slice(1, -1))
    : null;
}

/**
 * The parsed address, without its fragment. Throws `fetch_refused` unless it is http(s) without credentials and its
 * host, when it is a number, is public or on the list.
 */
export function checkAddress(input: string, permitted: ReadonlySet<string>, base?: URL): URL {
  const url = URL.canParse(input, base?.href) ? new URL(input, base?.href) : null;
  if (!url) throw refused('an address that is not a URL', 'Write it in full: https://example.org/feed.xml');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(`an address with the scheme ${url.protocol.slice(0, 20)}`, 'Only http and https are fetched.');
  if (url.username !== '' || url.password !== '')
    throw refused(showAddress(url), 'Credentials in an address are not sent; use one without user and password.');
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isPublicAddress(literal) && !permitted.has(hostAndPort(url))) throw notPublic(url);
  url.hash = '';
  return url;
}

export function notPublic(url: URL): Error {
  return refused(
    `${showAddress(url)}, which leads into a private network`,
    `If this host is meant to be read, permit it: SAMPAN_FETCH_ALLOW=${hostAndPort(url)}`,
  );
}

/** `example.org:443`, the port always written. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

/** An address for messages and logs: no credentials, no query (they may hold tokens), not endless. */
export function showAddress(url: URL): string {
  const path = url.pathname.length > 160 ? `${url.pathname.slice(0, 160)}…` : url.pathname;
  return `${url.protocol}//${url.host}${path}${url.search ? '?…' : ''}`;
}

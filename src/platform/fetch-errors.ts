import { SampanError } from '../base/error.ts';

export function refused(what: string, remedy: string): SampanError {
  return new SampanError('fetch_refused', `refused to fetch ${what}`, { remedy });
}

export function tooLarge(shown: string, maxBytes: number): SampanError {
  return new SampanError('fetch_too_large', `${shown} sends more than ${maxBytes} bytes`, {
    remedy: 'Use an address with less on it (a feed of the latest articles, a smaller picture).',
  });
}

export function badResponse(shown: string, why: string, cause?: unknown): SampanError {
  return new SampanError('fetch_bad_response', `${shown}: ${why}`, {
    cause,
    retryable: true,
    remedy: 'The server does not speak proper HTTP here; tell its operator or use another address.',
  });
}

export function badRedirect(shown: string, why: string): SampanError {
  return new SampanError('fetch_redirects', `${shown} ${why}`, {
    remedy: 'Open the address in a browser and enter the one it ends at.',
  });
}

export function tooSoon(host: string, seconds: number): SampanError {
  return new SampanError('fetch_too_soon', `${host} asked to be left alone for now: retryAfterSeconds=${seconds}`, {
    retryable: true,
    remedy: 'Nothing to do: it is asked again after that time. If this goes on, poll the outlet less often.',
  });
}

/** `why` completes the sentence: "was not there whole after 15000 ms". */
export function timedOut(shown: string, why: string, cause?: unknown): SampanError {
  return new SampanError('fetch_timeout', `${shown} ${why}`, {
    cause,
    retryable: true,
    remedy: 'It is tried again. If this goes on, the server is slow or keeps connections open: tell its operator.',
  });
}

export function aborted(shown: string): SampanError {
  return new SampanError('fetch_aborted', `${shown} was given up before it was there`, { retryable: true });
}

const unreachable: Record<string, readonly [why: string, remedy: string]> = {
  ENOTFOUND: ['has no address', 'Check the spelling of the host name.'],
  ENODATA: ['has no address', 'Check the spelling of the host name.'],
  EAI_AGAIN: ['could not be looked up', 'Check the name server of this machine.'],
  ECONNREFUSED: ['refuses the connection', 'The server is down or the port is wrong.'],
  EHOSTUNREACH: ['cannot be reached', 'Check the network of this machine and of the server.'],
  ENETUNREACH: ['cannot be reached', 'Check the network of this machine.'],
  ECONNRESET: ['broke the connection off', 'It is tried again; if this goes on, the server may block our user agent.'],
  UND_ERR_SOCKET: [
    'broke the connection off',
    'It is tried again; if this goes on, the server may block our user agent.',
  ],
  CERT_HAS_EXPIRED: ['has an expired certificate', 'Tell the operator of the server.'],
};

/** Makes one of the documented errors of what the network or undici threw. */
export function toFetchError(error: unknown, shown: string): SampanError {
  if (error instanceof SampanError) return error;
  const code = codeOf(error);
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return timedOut(shown, `kept us waiting too long (${code})`, error);
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return badResponse(shown, 'the headers do not end', error);
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return badResponse(shown, 'the body is not as long as announced', error);
  if (/^HPE_|^UND_ERR_(INVALID|REQ|RES|INFO)/.test(code)) return badResponse(shown, 'the answer is not HTTP', error);
  if (/^Z_|^ERR_(BROTLI|_BROTLI|ZSTD)|^ZSTD|^ERR__ERROR/.test(code))
    return badResponse(shown, 'the compressed body is damaged', error);
  const [why, remedy] = unreachable[code] ?? explain(code);
  return new SampanError('fetch_unreachable', `${shown}: the server ${why}`, { cause: error, retryable: true, remedy });
}

function explain(code: string): readonly [string, string] {
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code))
    return [`has no valid certificate (${code})`, 'Tell the operator of the server; certificates are always checked.'];
  return [`cannot be reached${code ? ` (${code})` : ''}`, 'Check the address and the network of this machine.'];
}

/** With several addresses Node reports an AggregateError; its members say why. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error.name === 'HTTPParserError') return 'HPE_INVALID';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}

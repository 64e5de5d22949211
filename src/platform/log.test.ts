import { expect, test } from 'vitest';
import { SampanError } from '../base/error.ts';
import { createLog } from './log.ts';

function target(isTTY: boolean) {
  const lines: string[] = [];
  return { isTTY, lines, write: (line: string) => lines.push(line) > 0 };
}

const error = new SampanError('feed_unreachable', 'GET http://a.example gave 403', { remedy: 'Ask the outlet.' });

test('off a terminal each entry is one line of JSON, with code and remedy of the error and no stack', () => {
  const out = target(false);
  createLog({ logLevel: 'info', logFormat: 'auto' }, out).warn({ err: error, feed: 'x' }, 'bản tin\nhỏng');
  expect(out.lines).toHaveLength(1);
  expect(JSON.parse(out.lines[0]!)).toMatchObject({
    level: 'warn',
    msg: 'bản tin\nhỏng',
    feed: 'x',
    err: { code: 'feed_unreachable', message: 'GET http://a.example gave 403', remedy: 'Ask the outlet.' },
  });
  expect(out.lines[0]).not.toContain('stack');
});

test('on a terminal it is a line to read, and text from outside cannot steer the terminal', () => {
  const out = target(true);
  createLog({ logLevel: 'info', logFormat: 'auto' }, out).info({ url: 'a\u001b[2Jb\u202e' }, 'أخبار 新闻 ข่าว');
  expect(out.lines.join('')).toMatch(
    /^\d\d:\d\d:\d\d \u001b\[36mINFO \u001b\[0m أخبار 新闻 ข่าว {2}url=a\\u001b\[2Jb\\u202e\n$/,
  );
});

test('what is not expected keeps its stack', () => {
  const out = target(false);
  createLog({ logLevel: 'info', logFormat: 'json' }, out).error({ err: new TypeError('oops') }, 'failed');
  expect(JSON.parse(out.lines[0]!).err).toMatchObject({
    code: 'unexpected',
    stack: expect.stringContaining('log.test'),
  });
});

test('less than the level is left out', () => {
  const out = target(false);
  createLog({ logLevel: 'warn', logFormat: 'text' }, out).info('quiet');
  expect(out.lines).toEqual([]);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseRobots, productToken } from './robots.ts';

const google = join(process.env.SAMPAN_TEST_DATA ?? '../shared/data', 'feeds/robots-google.json');

type Case = { test: string; robots: string; ua: string; url: string; allowed: boolean };

/** The path as Google's tests mean it: as written, not as a URL parser would encode it. */
function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/, '') || '/';
}

describe.skipIf(!existsSync(google))(`Google's cases (${google})`, () => {
  const cases: Case[] = existsSync(google) ? JSON.parse(readFileSync(google, 'utf8')) : [];
  test.each(cases.map((one, number) => ({ ...one, number })))('$number $test $ua $url', one => {
    expect(parseRobots(one.robots, one.ua).allows(pathOf(one.url))).toBe(one.allowed);
  });
});

test('a group that names the crawler replaces the group for everyone', () => {
  const text =
    'User-agent: *\nDisallow: /\nCrawl-delay: 30\n\nUser-agent: Sampan\nCrawl-delay: 2.5\nDisallow: /tin-nội-bộ/';
  const rules = parseRobots(text, 'Sampan');
  expect(rules.crawlDelay).toBe(2.5);
  expect(rules.allows('/bai/1')).toBe(true);
  expect(rules.allows(new URL('http://a.example/tin-nội-bộ/1').pathname)).toBe(false);
  expect(parseRobots(text, 'Khác').allows('/bai/1')).toBe(false);
  expect(parseRobots(text, 'Other').crawlDelay).toBe(30);
});

test.each(['/ข่าว/', '/أخبار/', '/新闻/', '/berita/', '/tin-tức/'])('%s is matched in its escaped form', path => {
  const rules = parseRobots(`user-agent: *\ndisallow: ${path}`, 'Sampan');
  expect(rules.allows(new URL(`http://a.example${path}1?x=1`).pathname)).toBe(false);
  expect(rules.allows('/')).toBe(true);
});

test('a forbidden path is forbidden however its letters are escaped', () => {
  const rules = parseRobots('user-agent: *\ndisallow: /private/', 'Sampan');
  expect(rules.allows('/%70rivate/x')).toBe(false);
});

test('the end of one word is not the start of another: $ and * never overlap', () => {
  const rules = parseRobots('user-agent: *\nallow: /ab*ba$\ndisallow: /', 'Sampan');
  expect(['/aba', '/abba', '/abxba', '/abbax'].map(rules.allows)).toEqual([false, true, true, false]);
});

test('a page of markup in the place of robots.txt forbids nothing', () => {
  expect(parseRobots('<!doctype html><title>404</title><p>user agent disallow: no', 'Sampan').allows('/')).toBe(true);
});

test('a pattern of a hundred thousand stars is decided at once', () => {
  const rules = parseRobots(`user-agent: *\ndisallow: /${'*a'.repeat(8000)}b`, 'Sampan');
  const start = performance.now();
  expect(rules.allows(`/${'a'.repeat(50_000)}`)).toBe(true);
  expect(performance.now() - start).toBeLessThan(500);
});

test('the product token stands before version and comment', () => {
  expect(['Sampan/0.1 (+https://example.org)', 'sampan', 'Sam-pan_x 1', ''].map(productToken)).toEqual([
    'Sampan',
    'sampan',
    'Sam-pan_x',
    '',
  ]);
});

import { describe, expect, test } from 'vitest';
import { pairServing, parseRoutes, routeFor } from './route.ts';

const known = ['apertium', 'bergamot'];

describe('reading routes', () => {
  test('pairs, wildcards and memory alone', () => {
    expect(parseRoutes(' id>ms = apertium , bergamot ; zh-hans>*=bergamot; *=memory ', known)).toEqual([
      { from: 'id', to: 'ms', engines: ['apertium', 'bergamot'] },
      { from: 'zh-Hans', to: '*', engines: ['bergamot'] },
      { from: '*', to: '*', engines: [] },
    ]);
  });

  test('nothing is no route', () => {
    expect(parseRoutes(null, known)).toEqual([]);
    expect(parseRoutes('', known)).toEqual([]);
  });

  test.each([
    'id>ms',
    'id=apertium',
    '=apertium',
    'id>ms=',
    'id>ms=deepl',
    'id>ms=apertium,,',
    'x y>ms=apertium',
    'id>ms=apertium;id>ms=bergamot',
    '***',
  ])('refuses %s and says how to write it', text => {
    expect(() => parseRoutes(text, known)).toThrow(
      expect.objectContaining({ code: 'routes_invalid', remedy: expect.stringContaining('id>ms=') }),
    );
  });
});

describe('the route of a pair', () => {
  const apertium = {
    id: 'apertium',
    capabilities: {
      pairs: [
        { from: 'id', to: 'ms' },
        { from: 'zh', to: 'vi' },
      ],
    },
  };
  const everything = { id: 'bergamot', capabilities: { pairs: 'any' as const } };
  const engines = [apertium, everything];

  test('without routes is every engine that can, in their order', () => {
    expect(routeFor({ from: 'id', to: 'ms' }, engines, [])).toEqual(['apertium', 'bergamot']);
    expect(routeFor({ from: 'th', to: 'ar' }, engines, [])).toEqual(['bergamot']);
  });

  test('takes zh for zh-Hans, and not the other way round', () => {
    expect(routeFor({ from: 'zh-Hans', to: 'vi' }, engines, [])).toEqual(['apertium', 'bergamot']);
    const narrow = { id: 'narrow', capabilities: { pairs: [{ from: 'zh-Hant', to: 'vi' }] } };
    expect(routeFor({ from: 'zh', to: 'vi' }, [narrow], [])).toEqual([]);
  });

  test('is the most specific one, whatever their order', () => {
    const routes = parseRoutes('*=memory; id>*=apertium; id>ms=bergamot,apertium; *>ms=bergamot', known);
    expect(routeFor({ from: 'id', to: 'ms' }, engines, routes)).toEqual(['bergamot', 'apertium']);
    expect(routeFor({ from: 'vi', to: 'ms' }, engines, routes)).toEqual(['bergamot']);
    expect(routeFor({ from: 'vi', to: 'ar' }, engines, routes)).toEqual([]);
    // The route names an engine that cannot serve the pair.
    expect(routeFor({ from: 'id', to: 'th' }, engines, routes)).toEqual([]);
  });
});

test('of the pairs of an engine the closest serves', () => {
  const pairs = [
    { from: 'pt', to: 'es' },
    { from: 'pt-BR', to: 'es' },
  ];
  expect(pairServing(pairs, { from: 'pt-BR', to: 'es' })).toBe(pairs[1]);
  expect(pairServing(pairs, { from: 'pt-PT', to: 'es-MX' })).toBe(pairs[0]);
  expect(pairServing(pairs, { from: 'vi', to: 'es' })).toBeNull();
});

import { renderArticle } from '../src/theme/article.ts';
import { renderHome } from '../src/theme/home.ts';
import { articleOf, editionLocales, homeOf } from '../test/theme/models.ts';
import { concatenateArticle } from './render-peer.ts';
import { benchOptions, median, report, row } from './support.ts';

// Pages per second on one core, before compression: an article of about 600 words and a front page of 45 items, each
// in twelve languages, as UTF-8. The peer is plain string concatenation of the same article.

const roundMs = 700;
const rounds = 5;
const options = benchOptions();
const articles = editionLocales.map(locale => articleOf(locale));
const homes = editionLocales.map(homeOf);

// Bytes are what is stored; until they are asked for, a string may be an unfinished rope.
const encode = (page: string) => Buffer.from(page);
const ways = {
  article: () => articles.map(page => encode(renderArticle(page))),
  concatenation: () => articles.map(page => encode(concatenateArticle(page))),
  home: () => homes.map(page => encode(renderHome(page))),
};
type Way = keyof typeof ways;
const speeds: Record<Way, number[]> = { article: [], concatenation: [], home: [] };
// The rounds take turns, so that what else the machine does falls on all alike; the first warms up.
for (let round = 0; round <= rounds; round += 1)
  for (const way of Object.keys(ways) as Way[]) {
    const speed = pagesPerSecond(ways[way]);
    if (round > 0) speeds[way].push(speed);
  }

const speed = median(speeds.article);
const peer = median(speeds.concatenation);
report('render', options, [
  row('render.pages.per.second', speed, rounds, { concatenation: peer }),
  row('render.ratio.to.concatenation', speed / peer, rounds),
  row('render.homes.per.second', median(speeds.home), rounds),
]);

/** Pages per second of processor time, collector included: what one core does, whatever else the machine is doing. */
function pagesPerSecond(renderAll: () => Buffer[]): number {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let pages = 0;
  while (performance.now() - start < roundMs) pages += renderAll().length;
  const { user, system } = process.cpuUsage(cpu);
  return (pages * 1_000_000) / (user + system);
}

import { type Locale, parseLocale } from '../../base/locale.ts';
import { splitSentences } from '../../text/segment.ts';
import { readSrx } from '../../text/srx/read-srx.ts';
import { srxSplitter } from '../../text/srx/split-by-srx.ts';
import { readTextInput } from './read-input.ts';
import { type Args, exit, type Io, json, type Verb, wrongUsage } from './verb.ts';

export const verb: Verb = {
  summary: 'cut the text of a file into sentences, without a database',
  usage: `sampan segment FILE.txt --locale LOCALE [--srx RULES.srx] [--json]

Each line of the file is a block. One sentence a line comes out, an empty line between blocks;
with --json a list of blocks, each a list of sentences that join to the block.`,
  options: {
    locale: { type: 'string', about: 'the language of the text, a BCP 47 tag' },
    srx: { type: 'string', about: 'a file of SRX 2.0 rules to cut by in place of our own' },
    json,
  },
  words: 1,
  async run(args, io) {
    const [file] = args.positionals;
    if (file === undefined || typeof args.values.locale !== 'string')
      throw wrongUsage('segment', 'sampan segment takes FILE.txt and --locale LOCALE');
    const split = await splitterOf(args, parseLocale(args.values.locale), io);
    const text = (await readTextInput(io, file)).replace(/^\ufeff/, '');
    const blocks = text.split(/\r?\n/).filter(line => line.trim() !== '');
    const sentences = blocks.map(block => split(block));
    if (io.json) io.out(JSON.stringify(sentences, null, 2));
    else if (sentences.length > 0) io.out(sentences.map(linesOf).join('\n\n'));
    return exit.ok;
  },
};

async function splitterOf({ values }: Args, locale: Locale, io: Io): Promise<(text: string) => string[]> {
  if (typeof values.srx !== 'string') return text => splitSentences(text, locale);
  return srxSplitter(readSrx(await readTextInput(io, values.srx)), locale);
}

function linesOf(sentences: readonly string[]): string {
  return sentences.map(sentence => sentence.trim()).join('\n');
}

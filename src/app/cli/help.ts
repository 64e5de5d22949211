import { type ExitCode, exit, type Verb, type VerbOption } from './verb.ts';

/** The option that every verb has. */
export const help: VerbOption = { type: 'boolean', short: 'h', about: 'this text' };

/** `sampan --help`: the verbs with one line each. */
export function overview(summaries: readonly (readonly [name: string, summary: string])[]): string {
  const lines = summaries.map(([name, summary]) => `  ${name.padEnd(10)} ${summary}`);
  const codes = exitCodes({ ...generalExits, 3: 'refused or held back; see the verb' });
  return ['sampan VERB [options]', '', ...lines, '', 'sampan VERB --help says more.', '', codes].join('\n');
}

/** `sampan VERB --help`. */
export function helpOf(name: string, verb: Verb): string {
  return [
    `sampan ${name}: ${verb.summary}`,
    '',
    verb.usage.trim(),
    '',
    'Options:',
    ...Object.entries({ ...verb.options, help }).map(([option, about]) => optionLine(option, about)),
    '',
    exitCodes({ ...generalExits, ...verb.exits }),
  ].join('\n');
}

function optionLine(option: string, { type, short, about }: VerbOption): string {
  const written = `${short ? `-${short}, ` : ''}--${option}${type === 'string' ? ' VALUE' : ''}`;
  return `  ${written.padEnd(22)} ${about}`;
}

/** What the codes say that every verb can end with. */
const generalExits = {
  [exit.ok]: 'done',
  [exit.failed]: 'failed; the error says why and what to do',
  [exit.usage]: 'wrong usage or configuration',
};

function exitCodes(meanings: Partial<Record<ExitCode, string>>): string {
  return ['Exit codes:', ...Object.entries(meanings).map(([code, meaning]) => `  ${code}  ${meaning}`)].join('\n');
}

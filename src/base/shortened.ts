/** The beginning of a text that is quoted in a message; a pair of surrogates is never cut. */
export function shortened(text: string, length = 80): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
}

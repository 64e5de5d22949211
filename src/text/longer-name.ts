const capitalised = /^[ \u00a0-]\p{Lu}[\p{L}\p{M}'’]+/u;

/**
 * Whether a name in Latin letters goes on behind `end`: "Tran Cuong Primary School" is a school, and whoever it is called
 * after may be anybody. Not to be asked of headlines that write each word with a capital.
 */
export function isPartOfLongerName(text: string, start: number, end: number): boolean {
  return /^[\p{Script=Latin}\p{M} .'’-]+$/u.test(text.slice(start, end)) && capitalised.test(text.slice(end, end + 40));
}

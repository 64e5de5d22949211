/** After a consonant, after a vowel. */
const pairs = [
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
  ['으로', '로'],
] as const;

/**
 * The text that follows a name, with the Korean particle at its start in the shape that the name's last sound asks for
 * ("천강은", "웨이타오는"). Text that begins otherwise stays as it is.
 */
export function particleFor(name: string, following: string): string {
  const last = (name.codePointAt(name.length - 1) ?? 0) - 0xac00;
  if (last < 0 || last > 11171) return following;
  const final = last % 28;
  for (const [consonant, vowel] of pairs) {
    const found = [consonant, vowel].find(one => startsAsParticle(following, one));
    if (!found) continue;
    // ㄹ is a vowel to 로 alone.
    const isVowel = final === 0 || (final === 8 && vowel === '로');
    return (isVowel ? vowel : consonant) + following.slice(found.length);
  }
  return following;
}

/** A particle ends its word; 이다 and 이 시장 are something else than 이. */
function startsAsParticle(text: string, particle: string): boolean {
  return text.startsWith(particle) && !/^\p{L}/u.test(text.slice(particle.length));
}

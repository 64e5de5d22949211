/** Letters that NFD does not take apart, and scripts that are near enough to Latin to be read letter by letter. */
const letters: Record<string, string> = {
  ...{ ß: 'ss', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' },
  ...pairs('абвгдезийклмнопрстуфыэіїєґ', 'abvgdeziiklmnoprstufyeiieg'),
  ...{ ж: 'zh', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ь: '', ю: 'yu', я: 'ya' },
  ...{ ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz', ў: 'u' },
  ...pairs('αβγδεζηικλμνοπρσςτυω', 'avgdeziiklmnoprsstyo'),
  ...{ θ: 'th', ξ: 'x', φ: 'f', χ: 'ch', ψ: 'ps' },
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((sign, at) => [sign, to[at] as string]));
}

/** A word without case, marks and script: Путин and Putin, Móng and Mong are one. Other scripts stay as they are. */
export const fold = remembered(foldAnew);

/**
 * What two forms of one name share across languages: the word itself, its beginning, or, where it is long or has a capital, its consonants by
 * sound (Londres and London, Шевченко and Shevchenko). Two words that share a key may be one name.
 */
export const nameKeys = remembered((word: string): readonly string[] => keysOf(word, fold(word)));

/** News says the same words again and again: each is worked out once, until there are too many. */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return word => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = make(word);
    if (known.size >= mostRemembered) known.clear();
    if (word.length <= longestRemembered) known.set(word, made);
    return made;
  };
}

const mostRemembered = 20_000;
const longestRemembered = 40;

function foldAnew(word: string): string {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[^a-z0-9]/g, sign => letters[sign] ?? sign).replace(/[’'.-]/g, '');
}

function keysOf(word: string, form: string): string[] {
  const keys = [form];
  if (form.length >= 4) keys.push(`${form.slice(0, 4)}-`);
  if (form.length < 6 && !/^\p{Lu}/u.test(word)) return keys;
  const sounds = consonants(form);
  if (sounds.length >= 2) keys.push(`=${/^[aeiouy]/.test(form) ? 'a' : ''}${sounds}`);
  return keys;
}

/** The first three sounds that are no vowels; the same twice is one. */
function consonants(form: string): string {
  const sounds = form.slice(0, 20).replace(/t?sch|tch|dzh|[sz]h|ch|[cst]z|ts|c(?=[eiy])/g, 's');
  let out = '';
  for (let at = 0; at < sounds.length && out.length < 3; at += 1) {
    const sign = sounds[at] as string;
    const next = sounds[at + 1];
    if ((sign === 'k' || sign === 'p') && next === 'h') at += 1;
    const sound = sign === 'k' && next === 'h' ? '' : sign === 'p' && next === 'h' ? 'f' : (alike[sign] ?? sign);
    if (sound !== '' && !out.endsWith(sound)) out += sound;
  }
  return out;
}

const alike: Record<string, string> = {
  ...{ z: 's', j: 's', x: 's', c: 'k', q: 'k', w: 'v' },
  ...{ a: '', e: '', i: '', o: '', u: '', y: '', h: '' },
};

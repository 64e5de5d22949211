import { isPartOfLongerName } from '../../../text/longer-name.ts';
import { withoutMarks } from '../../../text/without-marks.ts';
import type { Found, PageRule } from '../page.ts';
import { type PersonMention, personsIn } from './person-mentions.ts';

/**
 * "Chen Gang" and "Tran Cuong" in one text: two readings of one name, two people for the reader; or the other one alone.
 * Beside an own form the other explains it, and "Tran Cuong" alone may be somebody who is called so.
 */
export const onePerson: PageRule = {
  id: 'one-person',
  dimension: 'terminology',
  remedy: 'Write the preferred form of the language everywhere; the other may stand once, in brackets behind it.',
  run: (page, names) =>
    personsIn(page, names).flatMap(({ preferred, all }): Found[] => {
      const counted = all.filter(one => one.system !== 'foreign' || (!isOfAnother(one) && !isExplained(one, all)));
      const wrong = counted.filter(one => one.system === 'foreign' || one.system === 'forbidden');
      const systems = new Set(counted.map(one => (one.system === 'forbidden' ? 'foreign' : one.system)));
      if (systems.size < 2 && wrong.length === 0) return [];
      const forms = [...new Set(counted.map(one => one.form))];
      // At the form that is wrong; the right one is the other place it speaks of.
      const ordered = [...counted].sort((a, b) => rank(b) - rank(a));
      return [
        {
          severity: systems.size < 2 && wrong.every(isUnsure) ? 'major' : 'critical',
          message:
            systems.size > 1
              ? `One person under ${forms.length} names: ${forms.map(form => `“${form}”`).join(', ')}`
              : `“${forms.join('”, “')}” is what this person is called in another language`,
          remedy: `Write “${preferred}” everywhere; another form may stand once, in brackets behind it.`,
          places: ordered.map(one => one.place),
        },
      ];
    }),
};

/** "Wei Thao": half of a name in one reading, half in the other. Nobody is called so. */
export const hybridName: PageRule = {
  id: 'hybrid-name',
  dimension: 'terminology',
  remedy: 'Write the preferred form of the language.',
  run: (page, names) =>
    personsIn(page, names).flatMap(({ preferred, all }) =>
      all
        .filter(one => one.system === 'hybrid' && !isOfAnother(one))
        .map(({ form, place }) => ({
          severity: 'critical' as const,
          message: `“${form}” is half one reading of the name and half another`,
          remedy: `Write “${preferred}”.`,
          places: [place],
        })),
    ),
};

const rank = ({ system }: PersonMention) => (system === 'own' ? 0 : 1);

/** A school or street that is called after somebody; headlines may write every word with a capital. */
function isOfAnother({ block, start, end }: PersonMention): boolean {
  return block.kind !== 'title' && block.kind !== 'heading' && isPartOfLongerName(block.text, start, end);
}

/** In Latin letters without marks, and nobody forbade it: there are others who are called so. */
function isUnsure({ system, form }: PersonMention): boolean {
  return system === 'foreign' && /^\p{Script=Latin}/u.test(form) && withoutMarks(form) === form;
}

/** "Chen Gang (陈刚), known in Vietnam as Tran Cuong": shortly behind an own form in its sentence, or before it in brackets. */
function isExplained(foreign: PersonMention, all: readonly PersonMention[]): boolean {
  const { block, start, end } = foreign;
  return all.some(one => {
    if (one.system !== 'own' || one.block !== block) return false;
    if (one.end <= start) return /^[^.!?。！？]{0,60}$/u.test(block.text.slice(one.end, start));
    return /^ ?[(（]$/u.test(block.text.slice(end, one.start));
  });
}

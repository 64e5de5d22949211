export type FoundNumber = {
  /** Half-open, in UTF-16 units. */
  start: number;
  end: number;
  /** Every value it may have; the likeliest first. */
  readings: number[];
  /** Values it has only in the notation of other languages: the French 1,435 is 1.435, and 1435 by a slip. */
  slips: number[];
  /**
   * `words` and `month` are written without digits and may be figures of speech. `doubtful` is mostly something else:
   * vi năm (year), thứ 2 (Monday).
   */
  kind: 'digits' | 'percent' | 'time' | 'words' | 'month' | 'doubtful';
  /** The values of its pieces, where a translator may write them apart: 9:30, 1亿2000万. */
  parts: number[];
  /** What its last scale word multiplied it by: a million; 1 without. */
  unit: number;
  /** Its digits, where they are more than a value can hold: only equal digits are the same number then. */
  digits?: string;
};

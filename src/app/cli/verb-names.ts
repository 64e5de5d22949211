/** Every verb, in the order of the overview. */
export const verbNames = [
  'serve',
  'work',
  'ingest',
  'translate',
  'names',
  'check',
  'segment',
  'publish',
  'export',
  'doctor',
  'migrate',
  'config',
] as const;

export type VerbName = (typeof verbNames)[number];

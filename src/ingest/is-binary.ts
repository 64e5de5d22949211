/** How the files begin that outlets serve beside their articles. */
const beginnings = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  'RIFF',
  '\u001f\u008b',
  'Rar!',
  '7z\u00bc\u00af',
  'OggS',
  'ID3',
  '\u0000asm',
  '\u00d0\u00cf\u0011\u00e0',
  'II*\u0000',
  'MM\u0000*',
];

/** Whether a body is no text in any encoding: known by its first bytes, or by the signs no text has. */
export function isBinary(body: Uint8Array): boolean {
  const start = Buffer.from(body.subarray(0, 8192)).toString('latin1');
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff|<\0|\0<)/.test(start)) return false;
  if (beginnings.some(one => start.startsWith(one)) || start.slice(4, 8) === 'ftyp') return true;
  const controls = start.match(/[\0-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > start.length / 50;
}

/** The forms of a cell, between `|`. A backslash before `|` or `\` makes it part of a form. */
export function splitForms(cell: string): string[] {
  const forms = [''];
  for (const [piece] of cell.matchAll(/\\[\\|]|./gsu)) {
    if (piece === '|') forms.push('');
    else forms[forms.length - 1] += piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece;
  }
  return forms.map(form => form.trim()).filter(form => form !== '');
}

export function joinForms(forms: readonly string[]): string {
  return forms.map(form => form.replace(/[\\|]/g, '\\$&')).join('|');
}

/** "Trần Cương" as "Tran Cuong": marks carry no meaning only where people leave them out, in Latin letters. */
export function withoutMarks(form: string): string {
  if (!/\p{Script=Latin}/u.test(form)) return form;
  return form.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}

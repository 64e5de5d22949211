import { Parser } from 'htmlparser2';

export type Element = { name: string; attributes: Record<string, string>; text: string; lang: string; dir: string };

/** Every element of a page in order, with its own and inner text and the language and direction that apply to it. */
export function elementsOf(page: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1);
        const lang = attributes.lang ?? parent?.lang ?? '';
        const element = { name, attributes, text: '', lang, dir: attributes.dir ?? parent?.dir ?? '' };
        all.push(element);
        open.push(element);
      },
      ontext(text) {
        for (const element of open) element.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.write(page);
  parser.end();
  return all;
}

export function named(page: string, name: string): Element[] {
  return elementsOf(page).filter(element => element.name === name);
}

export function withClass(page: string, className: string): Element[] {
  return elementsOf(page).filter(element => element.attributes.class?.split(' ').includes(className));
}

/** The text of the first element called `name`. */
export function textOf(page: string, name: string): string {
  return named(page, name)[0]?.text ?? '';
}

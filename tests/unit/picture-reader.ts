/** An element of a picture as it is written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly parent: Element | null;
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decoded = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });

/**
 * Reads XML as far as pictures have it, by a hand of its own.
 * @throws where it is not well formed: a tag that is not closed, an attribute without quotation marks or given twice
 */
export function read(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], parent: null, text: '' };
  let open = top;
  let at = 0;
  const tag = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at);
      const text = xml.slice(at, end === -1 ? undefined : end);
      if (/[>]|&(?!#?\w+;)/.test(text)) throw new Error(`bare character in ${text}`);
      open.text += decoded(text);
      at += text.length;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (!found) throw new Error(`no tag at ${xml.slice(at, at + 80)}`);
    at += found[0].length;
    const [, close, name = '', written = '', empty] = found;
    if (close) {
      if (open.name !== name || !open.parent) throw new Error(`</${name}> closes <${open.name}>`);
      open = open.parent;
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of written.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`${key} twice in <${name}>`);
      attributes[key] = decoded(value);
    }
    const element: Element = { name, attributes, children: [], parent: open, text: '' };
    open.children.push(element);
    if (!empty) open = element;
  }
  if (open !== top) throw new Error(`<${open.name}> is not closed`);
  return top.children[0]!;
}

/** Every element of a picture, itself first, in the order of the text. */
export function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** Elements that have an attribute; with a value where one is given. */
export function having(element: Element, name: string, value?: string): Element[] {
  return all(element).filter(
    ({ attributes }) => name in attributes && (value === undefined || attributes[name] === value),
  );
}

/** The layer of a picture by its name. */
export function layerOf(element: Element, name: string): Element {
  const [found, second] = having(element, 'data-layer', name);
  if (!found || second) throw new Error(`the layer ${name} is there ${second ? 'twice' : 'not'}`);
  return found;
}

/** An attribute as an element has it from itself or from what it stands in. */
export function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at; at = at.parent) {
    const value = at.attributes[name];
    if (value !== undefined) return value;
  }
  return null;
}

/** The corners of a path of M, l and z, in absolute units: one list a ring. */
export function rings(d: string): [x: number, y: number][][] {
  return d
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const numbers = [...ring.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number));
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, at): [number, number] => {
        [x, y] = [x + numbers[2 * at]!, y + numbers[2 * at + 1]!];
        return [x, y];
      });
    });
}

type Child = Node | string;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element with attributes and content; text is text, never markup. `false`, `null` and `undefined` leave an attribute out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false && value !== null && value !== undefined)
      made.setAttribute(key, value === true ? '' : String(value));
  made.append(...children);
  return made;
}

/** A button with a symbol or words, and the words for those who do not see it. */
export function button(label: string, shown: Child, press: () => void, className = ''): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: className, title: label, 'aria-label': label },
    shown,
  );
  made.addEventListener('click', press);
  return made;
}

/** A picture without meaning of its own, from markup of ours: numbers and colours, never a text from elsewhere. */
export function symbol(markup: string, viewBox: string, width: number, height: number): SVGSVGElement {
  const holder = document.createElement('div');
  holder.innerHTML = `<svg viewBox="${viewBox}" width="${width}" height="${height}" aria-hidden="true" focusable="false">${markup}</svg>`;
  return holder.firstElementChild as SVGSVGElement;
}

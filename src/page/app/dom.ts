/** Elements by their parts. What comes from a workbook becomes text, never markup. */

type Child = Node | string | null;
type Value = string | number | boolean | null | ((event: Event) => void);

/** Names as in HTML; `onclick` and the like are listeners; `false` and null are left out. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false)
      made.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== null) made.append(child);
  return made;
}

/** A part of the page with its heading, which names it to a screen reader. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return el(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    el("h2", { id: `${id}-title`, tabindex: -1 }, title),
    ...children,
  );
}

export function button(label: string, onclick: () => void, own: string | null = null) {
  return el("button", { type: "button", class: own, onclick }, label);
}

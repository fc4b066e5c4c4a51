/** Where the focus was: the control, what is around it from the inside out, and the title that stood before it. */
export interface Place {
  control: HTMLElement;
  around: readonly HTMLElement[];
  title: string | undefined;
}

const headings = 'h1:not(.hsx-unseen), h2:not(.hsx-unseen), h3, h4, h5, h6';
const controls = 'button, input:not([type=hidden]), textarea, select, a[href]';

/** The place of a control in an extension, whose panels stand elsewhere on the page. */
export const placeOf = (control: HTMLElement, root: HTMLElement): Place => ({
  control,
  around: ancestorsOf(control, root),
  title: titleBefore(control, root)?.textContent ?? undefined,
});

/**
 * Focuses the first that is there: the control itself; where its panel has closed, the control before it; what was drawn
 * anew in its stead, under the same title; the title.
 */
export function focusNow(
  places: readonly (Place | undefined)[],
  drawn: ReadonlySet<Node>,
  root: HTMLElement,
): void {
  for (const place of places) {
    if (!place) continue;
    if (place.control.isConnected) {
      if (!place.control.matches(':disabled')) place.control.focus();
      return;
    }
    const left = place.around.find((each) => each.isConnected);
    if (left) return focusIn(left, place, { drawn, root });
  }
}

interface Found {
  drawn: ReadonlySet<Node>;
  root: HTMLElement;
}

/** Focuses what is left of a place whose control has gone. */
function focusIn(left: HTMLElement, { title: before }: Place, { drawn, root }: Found): void {
  const title = titleBefore(left, root) ?? left.querySelector<HTMLElement>(headings) ?? root;
  const anew = [...left.querySelectorAll<HTMLElement>(controls)].find((control) =>
    [...drawn].some((node) => node.contains(control)),
  );
  if (anew && title.textContent === before) return anew.focus();
  if (!title.matches(controls)) title.tabIndex = -1;
  title.focus();
}

/** What is around an element, from the inside out, up to the extension or the panel that it is in. */
function ancestorsOf(element: HTMLElement, root: HTMLElement): HTMLElement[] {
  const end = root.contains(element) ? root : element.closest('[role=dialog]');
  const around: HTMLElement[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) {
    around.push(at);
    if (at === end) break;
  }
  return around;
}

/** The title of the part that an element is in: the nearest heading or accordion's line before it. */
function titleBefore(element: HTMLElement, root: HTMLElement): HTMLElement | undefined {
  const parts = [element, ...ancestorsOf(element, root)].filter((each) => each !== root);
  for (const part of parts) {
    for (let at = part.previousElementSibling; at; at = at.previousElementSibling) {
      const found = at.matches(`.hsx-accordion-title, ${headings}`)
        ? at
        : [...at.children].find((child) => child.matches(headings));
      if (found instanceof HTMLElement) return found;
    }
  }
  return undefined;
}

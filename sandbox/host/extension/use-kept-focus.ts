import { useEffect, useMemo, useRef, type FocusEvent } from 'react';
import { placeOf, focusNow, type Place } from './focus-place';

/** Milliseconds without the focus until it is put somewhere: what an extension draws arrives in several parts. */
const afterMs = 60;

/**
 * Puts the focus where a person goes on when the control that has it goes: see `focusNow`. Returns what the extension's
 * element needs. An extension cannot do it, as HubSpot's components have no call for it; what HubSpot does is not known.
 */
export function useKeptFocus() {
  const root = useRef<HTMLElement>(null);
  const keeper = useMemo(() => createKeeper(root), []);
  useEffect(() => keeper.start(), [keeper]);
  return { ref: root, onFocus: keeper.remember };
}

function createKeeper(root: { readonly current: HTMLElement | null }) {
  let last: Place | undefined;
  /** The last place outside of panels: there is what opened one. */
  let opener: Place | undefined;
  let drawn = new Set<Node>();
  let timer = 0;

  const forget = ({ target }: Event) => {
    if (!(target instanceof Node && last?.control.contains(target))) last = undefined;
  };
  const isLost = () => last !== undefined && document.activeElement === document.body;
  const settle = () => {
    if (isLost() && root.current && last) focusNow([last, opener], drawn, root.current);
  };
  const changed = (records: readonly MutationRecord[]) => {
    if (!isLost()) return void (drawn = new Set());
    for (const { addedNodes } of records) for (const node of addedNodes) drawn.add(node);
    window.clearTimeout(timer);
    timer = window.setTimeout(settle, afterMs);
  };

  return {
    remember({ target }: FocusEvent) {
      if (!(target instanceof HTMLElement) || !root.current) return;
      last = placeOf(target, root.current);
      if (root.current.contains(target)) opener = last;
    },
    start() {
      const observer = new MutationObserver(changed);
      const watched = { childList: true, subtree: true, attributeFilter: ['disabled'] };
      observer.observe(document.body, watched);
      document.addEventListener('focusin', forget, true);
      document.addEventListener('pointerdown', forget, true);
      return () => {
        observer.disconnect();
        document.removeEventListener('focusin', forget, true);
        document.removeEventListener('pointerdown', forget, true);
        window.clearTimeout(timer);
      };
    },
  };
}

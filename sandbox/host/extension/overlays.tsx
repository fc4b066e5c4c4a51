import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';

/** What a Panel or a Modal knows of the component whose `overlay` it is. */
type Overlay = { open: boolean; close: () => void; show: () => void };
type Handle = Pick<Overlay, 'show' | 'close'>;

/** The overlays of one card, by their ids, so that `closeOverlay(id)` finds them. */
export type OverlayRegistry = {
  add(id: string, handle: Handle): () => void;
  open(id: string): void;
  close(id: string): void;
};

export function createOverlayRegistry(): OverlayRegistry {
  const handles = new Map<string, Handle>();
  return {
    add: (id, handle) => {
      handles.set(id, handle);
      return () => {
        if (handles.get(id) === handle) handles.delete(id);
      };
    },
    open: (id) => handles.get(id)?.show(),
    close: (id) => handles.get(id)?.close(),
  };
}

const Frame = createContext<Overlay | null>(null);
export const Registry = createContext<OverlayRegistry>(createOverlayRegistry());

/** The overlay around the calling component, or null where it stands outside of any. */
export const useFrame = () => useContext(Frame);

let events = 0;

/**
 * For a component with an `overlay`: `press` runs its `onClick` with HubSpot's event and reactions and
 * shows the overlay; `frame` is to be drawn beside it.
 */
export function usePress(
  onClick: unknown,
  overlay: ReactNode,
  { showAtPress = true }: { showAtPress?: boolean } = {},
) {
  const registry = useContext(Registry);
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  const value = useMemo(() => ({ open, show, close }), [open, show, close]);
  const latest = useRef(onClick);
  latest.current = onClick;

  const press = useCallback(
    (event: { type: string; timeStamp: number }, more: object = {}) => {
      const told = {
        type: event.type,
        bubbles: true,
        timeStamp: event.timeStamp,
        id: `${++events}`,
        ...more,
      };
      if (typeof latest.current === 'function') latest.current(told, reactionsOf(registry));
      if (showAtPress) show();
    },
    [registry, show, showAtPress],
  );
  const frame = overlay ? <Frame.Provider value={value}>{overlay}</Frame.Provider> : null;
  return { press, show, frame };
}

/** HubSpot's older way to open a panel; the newer one is `overlay` and `closeOverlay`. */
function reactionsOf(registry: OverlayRegistry) {
  return {
    openPanel: registry.open,
    closePanel: registry.close,
    openModal: registry.open,
    closeModal: registry.close,
  };
}

import { RemoteRenderer } from '@remote-ui/react/host';
import { useContext, useMemo, useRef } from 'react';
import { AppPagesContext } from './app-pages';
import { controller } from './controller';
import './extension.css';
import { FailureBox } from './FailureBox';
import { createOverlayRegistry, Registry } from './overlays';
import { defaultActions } from './actions';
import { ErrorBoundary } from './error-boundary';
import { Toasts, useToasts } from './Toasts';
import type { ExtensionContext, HostActions, PageLocation } from './protocol';
import { useKeptFocus } from './use-kept-focus';
import { useWorker } from './use-worker';

export type ExtensionProps = {
  /** As `/_sandbox/cards` tells it. */
  card: { uid: string; name: string; scriptUrl: string };
  context: ExtensionContext;
  /** What the page does for the card; what is left out has a simple default. */
  actions?: Partial<HostActions>;
  /** Where a page is; other extensions have none. */
  location?: PageLocation;
};

const nowhere: PageLocation = { path: '/', params: {} };

/** A built card, live: run in a worker of its own, drawn here with HubSpot's components. */
export function Extension(props: ExtensionProps) {
  const { card, context, actions = {}, location = nowhere } = props;
  const { toasts, addToast, dismiss } = useToasts();
  const registry = useMemo(createOverlayRegistry, []);
  const { go } = useContext(AppPagesContext);
  const offered = useRef(actions);
  offered.current = { navigateToPage: ({ to, params }) => go(to, params), ...actions };
  const given = useMemo(
    () => defaultActions(() => offered.current, { addToast, registry }),
    [addToast, registry],
  );
  const { receiver, mounted, failure, setFailure } = useWorker({
    card,
    context,
    location,
    actions: given,
  });
  const focus = useKeptFocus();
  const onError = (error: unknown) => {
    console.error(`Card ${card.name} could not be drawn:`, error);
    setFailure({ message: String(error), fatal: true });
  };
  return (
    <section className="hsx" aria-label={card.name} data-extension={card.uid} {...focus}>
      <h2 className="hsx-unseen">{card.name}</h2>
      {failure && <FailureBox failure={failure} onDismiss={() => setFailure(undefined)} />}
      {!mounted && !failure && <p className="hsx-quiet">Loading {card.name} …</p>}
      {!failure?.fatal && (
        <Registry.Provider value={registry}>
          <ErrorBoundary onError={onError}>
            <RemoteRenderer receiver={receiver} controller={controller} />
          </ErrorBoundary>
        </Registry.Provider>
      )}
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </section>
  );
}

import { createRemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import { useEffect, useMemo, useRef, useState } from 'react';
import { controller } from './controller';
import './extension.css';
import { FailureBox } from './FailureBox';
import { callFunctionOf } from './functions';
import { createOverlayRegistry, Registry } from './overlays';
import { startWorker } from './start-worker';
import { defaultActions } from './actions';
import { ErrorBoundary } from './error-boundary';
import { Toasts, useToasts } from './Toasts';
import type { ExtensionContext, HostActions, WorkerFailure } from './protocol';

export type ExtensionProps = {
  /** As `/_sandbox/cards` tells it. */
  card: { uid: string; name: string; scriptUrl: string };
  context: ExtensionContext;
  /** What the page does for the card; what is left out has a simple default. */
  actions?: Partial<HostActions>;
};

/** A built card, live: run in a worker of its own, drawn here with HubSpot's components. */
export function Extension({ card, context, actions = {} }: ExtensionProps) {
  const { toasts, addToast, dismiss } = useToasts();
  const registry = useMemo(createOverlayRegistry, []);
  const offered = useRef(actions);
  offered.current = actions;
  const given = useMemo(
    () => defaultActions(() => offered.current, { addToast, registry }),
    [addToast, registry],
  );
  const { receiver, mounted, failure, setFailure } = useWorker(card, context, given);
  const onError = (error: unknown) => {
    console.error(`Card ${card.name} could not be drawn:`, error);
    setFailure({ message: String(error), fatal: true });
  };
  return (
    <section className="hsx" aria-label={card.name} data-extension={card.uid}>
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

/** Runs the card; a new record or card is a new worker and a new tree. */
function useWorker(
  { name, scriptUrl }: ExtensionProps['card'],
  context: ExtensionContext,
  actions: HostActions,
) {
  const [failure, setFailure] = useState<WorkerFailure>();
  const [mounted, setMounted] = useState(false);
  const contextKey = JSON.stringify(context);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const receiver = useMemo(() => createRemoteReceiver(), [scriptUrl, contextKey]);
  useEffect(() => {
    const told: ExtensionContext = JSON.parse(contextKey);
    setFailure(undefined);
    setMounted(false);
    const unlisten = receiver.on('mount', () => setMounted(true));
    const stop = startWorker({ scriptUrl, context: told }, receiver.receive, {
      actions,
      serverless: callFunctionOf(told),
      failed: (failed) => {
        console.error(`Card ${name}: ${failed.stack ?? failed.message}`);
        setFailure(failed);
      },
    });
    return () => {
      unlisten();
      stop();
    };
  }, [scriptUrl, name, contextKey, receiver, actions]);
  return { receiver, mounted, failure, setFailure };
}

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
import type {
  ExtensionContext,
  HostActions,
  ServerlessOptions,
  ServerlessResult,
  WorkerFailure,
} from './protocol';

export type ExtensionProps = {
  /** As `/_sandbox/cards` tells it. */
  card: { uid: string; name: string; scriptUrl: string };
  context: ExtensionContext;
  /** What the page does for the card; what is left out has a simple default. */
  actions?: Partial<HostActions>;
  /** Runs a private function; without it, the sandbox's own route is asked. */
  callFunction?: (name: string, options: ServerlessOptions) => Promise<ServerlessResult>;
};

/** A built card, live: run in a worker of its own, drawn here with HubSpot's components. */
export function Extension({ card, context, actions = {}, callFunction }: ExtensionProps) {
  const [failure, setFailure] = useState<WorkerFailure>();
  const [mounted, setMounted] = useState(false);
  const { toasts, addToast, dismiss } = useToasts();
  const registry = useMemo(createOverlayRegistry, []);
  const contextKey = JSON.stringify(context);
  const receiver = useMemo(
    () => createRemoteReceiver(),
    // A new record or card is a new tree.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [card.scriptUrl, contextKey],
  );

  const latest = useRef({ actions, callFunction });
  latest.current = { actions, callFunction };

  useEffect(() => {
    const told: ExtensionContext = JSON.parse(contextKey);
    setFailure(undefined);
    setMounted(false);
    const unlisten = receiver.on('mount', () => setMounted(true));
    const stop = startWorker({ scriptUrl: card.scriptUrl, context: told }, receiver.receive, {
      actions: defaultActions(() => latest.current.actions, { addToast, registry }),
      serverless: (name, options) =>
        (latest.current.callFunction ?? callFunctionOf(told))(name, options),
      failed: (failed) => {
        console.error(`Card ${card.name}: ${failed.stack ?? failed.message}`);
        setFailure(failed);
      },
    });
    return () => {
      unlisten();
      stop();
    };
  }, [card.scriptUrl, card.name, contextKey, receiver, registry, addToast]);

  const onError = (error: unknown) => {
    console.error(`Card ${card.name} could not be drawn:`, error);
    setFailure({ message: String(error), fatal: true });
  };
  return (
    <section className="hsx" aria-label={card.name} data-extension={card.uid}>
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

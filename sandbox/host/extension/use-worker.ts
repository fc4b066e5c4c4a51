import { createRemoteReceiver } from '@remote-ui/react/host';
import { useEffect, useMemo, useRef, useState } from 'react';
import { crmSearchAs } from './crm-search';
import { callFunctionOf } from './functions';
import { fetchAs } from './hubspot-fetch';
import type { ExtensionContext, HostActions, PageLocation, WorkerFailure } from './protocol';
import { startWorker, type StartedWorker } from './start-worker';

type Task = {
  card: { uid: string; name: string; scriptUrl: string };
  context: ExtensionContext;
  location: PageLocation;
  actions: HostActions;
};

/** Runs an extension; a new record or script is a new worker and a new tree, a new address is not. */
export function useWorker({ card: { uid, name, scriptUrl }, context, location, actions }: Task) {
  const [failure, setFailure] = useState<WorkerFailure>();
  const [mounted, setMounted] = useState(false);
  const contextKey = JSON.stringify(context);
  const receiver = useMemo(() => createRemoteReceiver(), [scriptUrl, contextKey]);
  const { current: running } = useRef<{ worker?: StartedWorker; location: PageLocation }>({
    location,
  });
  useEffect(() => {
    const told: ExtensionContext = JSON.parse(contextKey);
    setFailure(undefined);
    setMounted(false);
    const unlisten = receiver.on('mount', () => setMounted(true));
    const task = { scriptUrl, context: told, location: running.location };
    const worker = startWorker(task, receiver.receive, {
      actions,
      serverless: callFunctionOf(told),
      crmSearch: crmSearchAs(told, uid),
      fetch: fetchAs(told),
      failed: (failed) => {
        console.error(`Extension ${name}: ${failed.stack ?? failed.message}`);
        setFailure(failed);
      },
    });
    running.worker = worker;
    return () => {
      unlisten();
      delete running.worker;
      worker.end();
    };
  }, [scriptUrl, uid, name, contextKey, receiver, actions, running]);

  const locationKey = JSON.stringify(location);
  useEffect(() => {
    const next: PageLocation = JSON.parse(locationKey);
    if (locationKey === JSON.stringify(running.location)) return;
    running.location = next;
    running.worker?.moved(next);
  }, [locationKey, running]);
  return { receiver, mounted, failure, setFailure };
}

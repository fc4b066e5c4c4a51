import type { RemoteChannel } from '@remote-ui/core';
import { createEndpoint, fromWebWorker, release, retain } from '@remote-ui/rpc';
import type { ExtensionTask, Host, PageLocation, WorkerApi } from './protocol';

export type StartedWorker = {
  moved(location: PageLocation): void;
  /** Nothing of it reaches the page after that. */
  end(): void;
};

/** Where the sandbox serves the worker's script. */
export const WORKER_URL = '/_sandbox/worker.js';

/** Starts a worker for an extension and has it draw through `channel`. */
export function startWorker(
  task: ExtensionTask,
  channel: RemoteChannel,
  host: Host,
): StartedWorker {
  const worker = new Worker(WORKER_URL, { name: task.scriptUrl });
  const endpoint = createEndpoint<WorkerApi>(fromWebWorker(worker));
  let ended = false;
  worker.addEventListener('error', (event) => {
    if (!ended) host.failed({ message: event.message, fatal: true });
  });
  const failed = (error: unknown) => {
    if (!ended) host.failed({ message: String(error), fatal: true });
  };
  const scriptUrl = new URL(task.scriptUrl, location.href).href;
  endpoint.call.render({ ...task, scriptUrl }, channel, withRetainedCallbacks(host)).catch(failed);
  return {
    moved: (location) => void endpoint.call.moved(location).catch(failed),
    end: () => {
      ended = true;
      endpoint.terminate();
      worker.terminate();
    },
  };
}

/** A callback from the worker is let go after the call that brought it, unless it is kept here. */
function withRetainedCallbacks(host: Host): Host {
  const { actions } = host;
  return {
    ...host,
    actions: {
      ...actions,
      onCrmPropertiesUpdate: (properties, callback) => {
        retain(callback);
        actions.onCrmPropertiesUpdate(properties, callback);
      },
      openIframeModal: (modal, onClose) => {
        if (!onClose) return actions.openIframeModal(modal);
        retain(onClose);
        actions.openIframeModal(modal, () => {
          onClose();
          release(onClose);
        });
      },
    },
  };
}

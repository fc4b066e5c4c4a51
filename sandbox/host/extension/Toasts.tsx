import { Portal } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { HostActions } from './protocol';

type Alert = Parameters<HostActions['addAlert']>[0];
type Toast = Alert & { id: number };
const SHOWN_FOR_MS = 6000;
let made = 0;

export function useToasts() {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const dismiss = useCallback(
    (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)),
    [],
  );
  const addToast = useCallback(
    (alert: Alert) => {
      const toast = { ...alert, id: ++made };
      setToasts((all) => [...all, toast]);
      setTimeout(() => dismiss(toast.id), SHOWN_FOR_MS);
    },
    [dismiss],
  );
  return { toasts, addToast, dismiss };
}

/** What `addAlert` shows: at the top of the page, for a while. */
export function Toasts({
  toasts,
  onDismiss,
}: {
  toasts: Toast[];
  onDismiss: (id: number) => void;
}) {
  return (
    <Portal>
      <div className="hsx-toasts" role="status">
        {toasts.map(({ id, type = 'info', title, message }) => (
          <div key={id} className={`hsx-toast hsx-alert hsx-alert-${type}`}>
            <div>
              {title && <strong>{title} </strong>}
              {message}
            </div>
            <button type="button" aria-label="Close alert" onClick={() => onDismiss(id)}>
              ✕
            </button>
          </div>
        ))}
      </div>
    </Portal>
  );
}

import { Notification, Stack } from '@mantine/core';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import classes from './Alerts.module.css';

export interface PageAlert {
  title?: string;
  message: string;
  type?: 'info' | 'warning' | 'success' | 'danger' | 'tip';
}

const colors = {
  info: 'blue',
  warning: 'yellow',
  success: 'teal',
  danger: 'red',
  tip: 'grape',
} satisfies Record<NonNullable<PageAlert['type']>, string>;

const shownFor = 8000;
const AddAlert = createContext<(alert: PageAlert) => void>(() => undefined);

/** Shows a message in the page's corner for 8 seconds, a danger until it is closed. */
export const useAddAlert = () => useContext(AddAlert);

export function AlertsProvider({ children }: { children: ReactNode }) {
  const [alerts, setAlerts] = useState<(PageAlert & { id: number })[]>([]);
  const lastId = useRef(0);
  const close = useCallback(
    (id: number) => setAlerts((earlier) => earlier.filter((alert) => alert.id !== id)),
    [],
  );
  const add = useCallback(
    (alert: PageAlert) => {
      const id = ++lastId.current;
      setAlerts((earlier) => [...earlier, { ...alert, id }]);
      if (alert.type !== 'danger') setTimeout(() => close(id), shownFor);
    },
    [close],
  );
  const shown = useMemo(
    () =>
      alerts.map(({ id, title, message, type = 'info' }) => (
        <Notification key={id} title={title} color={colors[type]} withBorder onClose={() => close(id)}>
          {message}
        </Notification>
      )),
    [alerts, close],
  );
  return (
    <AddAlert.Provider value={add}>
      {children}
      <Stack gap="xs" className={classes.corner} role="status" aria-live="polite">
        {shown}
      </Stack>
    </AddAlert.Provider>
  );
}

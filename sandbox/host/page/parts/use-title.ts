import { useEffect } from 'react';

/** The browser tab's title: what is shown, then that this is the sandbox. */
export function useTitle(shown: string): void {
  useEffect(() => {
    document.title = `${shown} · Sandbox`;
  }, [shown]);
}

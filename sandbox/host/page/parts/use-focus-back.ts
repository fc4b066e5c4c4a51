import { useEffect, useState } from 'react';

/** For a dialog that is drawn only while it is open: once it has gone, what opened it has the focus again. */
export function useFocusBack() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
}

import { useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { addressOf, AppPagesContext, type AppPages } from '../../extension/app-pages';
import { appAddress } from '../api/app';

/** Lets the app's extensions lead to its page. Each way adds to the browser's history, which is inferred. */
export function AppPagesProvider({ children }: { children: ReactNode }) {
  const [, navigate] = useLocation();
  const pages = useMemo((): AppPages => {
    const hrefOf: AppPages['hrefOf'] = (to, params) => addressOf(appAddress, to, params);
    const go: AppPages['go'] = (to, params) => {
      const address = hrefOf(to, params);
      const otherPath = address.split('?')[0] !== location.pathname;
      navigate(address);
      if (otherPath) window.scrollTo(0, 0);
    };
    return { hrefOf, go };
  }, [navigate]);
  return <AppPagesContext.Provider value={pages}>{children}</AppPagesContext.Provider>;
}

import { createContext } from 'react';

type Params = Readonly<Record<string, string>>;

/** The pages of the app whose extension is drawn, as PageLink and `navigateToPage` name them. */
export type AppPages = {
  /** The address of a page: `/list` and `{ stage: 'feedback' }`. */
  hrefOf(to: string, params?: Params): string;
  /** Goes there without loading the page anew. */
  go(to: string, params?: Params): void;
  /** Where PageHeader puts its actions; without it they stand where it is. */
  header?: HTMLElement | null;
};

/** Without a page around it, a link leads below `/`. */
export const AppPagesContext = createContext<AppPages>({
  hrefOf: (to, params) => addressOf('', to, params),
  go: (to, params) => location.assign(addressOf('', to, params)),
});

/**
 * The address of a page: each `:name` in `to` is filled from `params`, what is left of them is the query.
 * Source: docs of PageLink; that values are encoded in the path is inferred from HubSpot's router, which decodes them.
 */
export function addressOf(base: string, to: string, params: Params = {}): string {
  const [path = '', given = ''] = to.split('?');
  const used = new Set<string>();
  const filled = path.replaceAll(/:(\w+)/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    used.add(name);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(given);
  for (const [name, value] of Object.entries(params)) if (!used.has(name)) query.set(name, value);
  const below = filled.replace(/^\/*/, '/').replace(/\/+$/, '');
  const search = query.toString();
  return `${base}${below || (base ? '' : '/')}${search && `?${search}`}`;
}

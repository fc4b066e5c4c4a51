/** The routes of the page that the navigation names, in its order. */
export const routes = [
  { id: 'overview', path: '/', label: 'Overview' },
  { id: 'board', path: '/board', label: 'Board' },
  { id: 'list', path: '/list', label: 'List' },
  { id: 'days', path: '/days', label: 'Days to act' },
  { id: 'insights', path: '/insights', label: 'Insights' },
  { id: 'settings', path: '/settings', label: 'Settings' },
] as const;
export type RouteId = (typeof routes)[number]['id'];

/** The route of one company's offboarding. No filter has the name `company`, which HubSpot's router would put in its place. */
export const companyPath = '/company/:company';

/** Returns the path of a route. */
export const pathOf = (id: RouteId): string => routes.find((route) => route.id === id)?.path ?? '/';

/** How far the sandbox goes with one of HubSpot's routes. */
export interface Coverage {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With the versions that HubSpot's client uses; dated paths lead to the same. */
  path: string;
  support: 'supported' | 'in part';
  /** What is left out, or taken without a source. */
  note?: string;
}

/** A route's end, and what is left out or guessed. */
export type Row = [method: Coverage['method'], path: string, note?: string];

export const table = (base: string, rows: Row[]): Coverage[] =>
  rows.map(([method, path, note]) => ({
    method,
    path: `${base}${path}`,
    support: note === undefined ? 'supported' : 'in part',
    ...(note !== undefined && { note }),
  }));

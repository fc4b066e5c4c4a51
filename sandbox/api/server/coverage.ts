type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How far the sandbox goes with one of HubSpot's routes, and what that rests on. */
export interface Coverage {
  method: Method;
  /** With the versions that HubSpot's client uses; dated paths lead to the same. */
  path: string;
  /** The page of HubSpot's docs (developers.hubspot.com/docs). */
  docs: string;
  /**
   * The model of HubSpot's client that every answer must fit, such as `crm/objects SimplePublicObject`; a 207 must
   * fit the same name with `WithErrors`. `void`: an answer without a body. null: the client has none.
   */
  model: string | null;
  /** What is left out, or taken without a source. */
  note?: string;
}

/** A route's end, its model, and what is left out or guessed. A model with a space in it names its own area. */
type Row = [method: Method, path: string, model: string | null, note?: string];

interface Resource {
  base: string;
  /** Where the client has its models: `crm/objects`. */
  area?: string;
  docs: string;
}

export const served = ({ base, area, docs }: Resource, rows: Row[]): Coverage[] =>
  rows.map(([method, path, model, note]) => ({
    method,
    path: `${base}${path}`,
    docs,
    model: model === null || /^void$| /.test(model) ? model : `${area} ${model}`,
    ...(note !== undefined && { note }),
  }));

/** Words by which a note says that nobody has seen HubSpot do it. */
export const isGuessed = ({ note = '' }: Coverage): boolean =>
  /guess|inferred|unverified|unknown/i.test(note);

import type { FunctionName, functions, Request } from '../../src/api/functions';
import type { Asked } from './asked';
import type { Setting } from './setting';

/**
 * Functions that write into HubSpot: those that change an offboarding, and the dossier, which is a file and a note. Those that
 * take companies by id are in `scenarios/many.ts`.
 */
export type Writing =
  | {
      [N in FunctionName]: (typeof functions)[N]['writes'] extends true
        ? (typeof functions)[N]['many'] extends false
          ? N
          : never
        : never;
    }[FunctionName]
  | 'make_dossier';

/** What a request of a function may be, by the field that tells its kinds apart. */
type KindOf<R> = R extends { action: infer A extends string }
  ? A
  : R extends { field: infer F extends string }
    ? F
    : R extends { which: infer W extends string }
      ? W
      : R extends { how: 'hubspot_email' }
        ? 'hubspot_email'
        : R extends { message: unknown }
          ? 'by_rep'
          : R extends { form: infer F extends string }
            ? F
            : 'only';

/** A write of a function: prepares the account, and returns the request. */
export type Given<N extends FunctionName> = (setting: Setting) => Promise<Asked<N>>;

/** The scenarios of a function, each by its name: at least one for each kind of request. */
export type ScenariosOf<N extends Writing> = {
  [K in KindOf<Request<N>>]: Given<N> | Readonly<Record<string, Given<N>>>;
};

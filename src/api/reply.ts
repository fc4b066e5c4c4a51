import * as z from 'zod/mini';
import { isContractProblemCode, type ContractProblemCode } from '../calendar/contract-problems';
import { refusalCodes } from '../offboarding/outcome';
import { stepField } from './fields';

const refusalField = z.lazy(() =>
  z.object({
    code: z.enum(refusalCodes),
    steps: z.optional(z.array(stepField)),
    field: z.optional(z.string()),
    lacks: z.optional(z.array(z.string())),
    waitSeconds: z.optional(z.number()),
    problem: z.optional(
      z.custom<ContractProblemCode>(
        (code) => typeof code === 'string' && isContractProblemCode(code),
      ),
    ),
  }),
);

/** Parts that ask HubSpot for other objects. Each goes in a request of its own, which then takes at most 4 API calls. */
const readingParts = ['open_money', 'at_stake', 'at_stake_deals', 'manager'] as const;

/**
 * Parts that can be out of sync with the offboarding: a move on the board that is not saved yet, or a missing write; or what
 * follows a write in a request of its own: the open money, what is at stake by subscriptions and, where there are none, by
 * deals, and the manager of the owner's team.
 */
export const repairParts = [
  'board_move',
  'note',
  'mirror',
  'tasks',
  'approval',
  ...readingParts,
] as const;
export type RepairPart = (typeof repairParts)[number];

export const isReadingPart = (part: RepairPart): boolean =>
  readingParts.some((reading) => reading === part);

/** Returns the parts to send in the next request: first all that are written, then what is read, one by one. */
export function nextToRepair(wanted: Iterable<RepairPart>): RepairPart[] {
  const all = [...wanted];
  const written = all.filter((part) => !isReadingPart(part));
  return written.length > 0 ? written : all.slice(0, 1);
}

export const repairField = z.lazy(() => z.array(z.enum(repairParts)));

/**
 * Reply of every function. `changed: false`: the request was already in effect. `repair`: parts that the function
 * `repair` must update; absent if none. `lacks`: names of HubSpot properties that the account lacks; what they hold is
 * unknown and not written. `failed`: an unexpected error; `id` is the correlation id in the log. A request
 * can always be sent again.
 */
export const replyOf = <T extends z.ZodMiniType>(value: T) =>
  z.discriminatedUnion('status', [
    z.object({
      status: z.literal('done'),
      changed: z.boolean(),
      repair: z.optional(repairField),
      lacks: z.optional(z.array(z.string())),
      value,
    }),
    z.object({ status: z.literal('refused'), refusal: refusalField }),
    z.object({ status: z.literal('failed'), id: z.string() }),
  ]);

export type Reply<T> =
  | { status: 'done'; changed: boolean; repair?: RepairPart[]; lacks?: string[]; value: T }
  | { status: 'refused'; refusal: z.infer<typeof refusalField> }
  | { status: 'failed'; id: string };

/**
 * Reply as it is sent: HubSpot drops null values from an object as body, so the body is a string (field observation).
 */
export const envelope = z.lazy(() => z.object({ statusCode: z.number(), body: z.string() }));
export type Envelope = z.infer<typeof envelope>;

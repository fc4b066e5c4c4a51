import * as z from 'zod/mini';
import { isContractProblemCode, type ContractProblemCode } from '../calendar/contract-problems';
import { refusalCodes } from '../offboarding/outcome';
import { stepField } from './fields';

const refusalField = z.object({
  code: z.enum(refusalCodes),
  steps: z.optional(z.array(stepField)),
  field: z.optional(z.string()),
  problem: z.optional(
    z.custom<ContractProblemCode>(
      (code) => typeof code === 'string' && isContractProblemCode(code),
    ),
  ),
});

/** What can lag behind the offboarding's record: a move on the board that is not taken over yet, the rest not written. */
export const repairParts = ['board_move', 'note', 'mirror', 'tasks'] as const;
export type RepairPart = (typeof repairParts)[number];
export const repairField = z.array(z.enum(repairParts));

/**
 * What every function answers. `changed: false`: what was asked for already holds. `repair`: parts that the function
 * `repair` is to bring up to date; absent where there is none. `failed`: a surprise; `id` is the correlation id in the
 * log. Asking again is always safe.
 */
export const replyOf = <T extends z.ZodMiniType>(value: T) =>
  z.discriminatedUnion('status', [
    z.object({
      status: z.literal('done'),
      changed: z.boolean(),
      repair: z.optional(repairField),
      value,
    }),
    z.object({ status: z.literal('refused'), refusal: refusalField }),
    z.object({ status: z.literal('failed'), id: z.string() }),
  ]);

export type Reply<T> =
  | { status: 'done'; changed: boolean; repair?: RepairPart[]; value: T }
  | { status: 'refused'; refusal: z.infer<typeof refusalField> }
  | { status: 'failed'; id: string };

/** How a reply travels: HubSpot drops null values of object bodies, so the body is a string (field observation). */
export const envelope = z.object({ statusCode: z.number(), body: z.string() });
export type Envelope = z.infer<typeof envelope>;

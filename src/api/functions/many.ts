import * as z from 'zod/mini';
import type { OneAct } from '../../bulk/act';
import { batchSize } from '../../bulk/ids';
import {
  actField,
  companiesField,
  doneField,
  maxRunCompanies,
  oneActField,
  oneRunField,
  previewField,
  repairedField,
  runIdField,
  runsField,
  undoneField,
} from '../bulk';
import { requestMetaFields } from '../fields';
import { readsMany, writesMany } from './entry';
import { playbookStateFunctions } from './playbook';

const metaFields = { ...requestMetaFields, requestId: runIdField };
const companies = companiesField(batchSize);
const run = { run: runIdField };
const batch = { ...run, batch: z.number().check(z.int(), z.gte(0), z.lte(999)) };

const previewMany = z.lazy(() => z.strictObject({ ...metaFields, act: actField, companies }));

const isWaiverOfOne = ({ act, companies: those }: { act: OneAct; companies: string[] }) =>
  act.kind !== 'waive' || those.length === 1;

/** A batch of a run, counted from 0 (`again`: it may have been sent before, with nothing known of what came of it); or an act on a few companies, without a run, of which a waiver is of one alone. */
const changeMany = z.lazy(() =>
  z.union([
    z.strictObject({ ...metaFields, ...batch, again: z.optional(z.literal(true)) }),
    z
      .strictObject({ ...metaFields, act: oneActField, companies })
      .check(z.refine(isWaiverOfOne, { path: ['companies'] })),
  ]),
);

const startRun = z.lazy(() =>
  z.strictObject({
    ...metaFields,
    act: actField,
    companies: companiesField(maxRunCompanies),
  }),
);

const stopRun = z.lazy(() =>
  z.strictObject({ ...metaFields, ...run, action: z.enum(['stop', 'resume', 'end']) }),
);

/** `named`: the companies that are left are named too. */
const readRuns = z.lazy(() =>
  z.strictObject({ run: z.optional(runIdField), named: z.optional(z.literal(true)) }),
);

const undoRun = z.lazy(() => z.strictObject({ ...metaFields, ...batch }));
const repairMany = z.lazy(() => z.strictObject({ ...metaFields, ...batch }));

/**
 * Functions that are called outside a record, with companies by id or for the team's playbook. HubSpot vouches for none of the ids and
 * for no user, so they are few, and `docs/security.md` says what each allows.
 */
export const manyFunctions = {
  preview_many: readsMany(previewMany, previewField),
  read_runs: readsMany(readRuns, runsField),
  start_run: writesMany(startRun, oneRunField),
  change_many: writesMany(changeMany, doneField),
  stop_run: writesMany(stopRun, oneRunField),
  undo_run: writesMany(undoRun, undoneField),
  repair_many: writesMany(repairMany, repairedField),
  ...playbookStateFunctions,
} as const;

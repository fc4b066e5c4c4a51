import { calendarDate } from '../calendar/calendar-date';
import {
  aMark,
  closedOffboarding,
  doing,
  done,
  evidenceFor,
  openOffboarding,
  reopened,
  waived,
  withStep,
} from '../offboarding/testing';
import { fromOctober, knownContract } from '../offboarding/testing-contract';
import { builtInStepIds } from '../playbook/lookup';
import { jsonLimit } from './names';
import { matchPipeline, pipelineStages, stageIdsOf } from './pipeline';
import { fromRecord } from './read-record';
import { changedProperties, toRecord } from './record';

const found = pipelineStages.map(({ label }, n) => ({ id: `90${n}`, label }));
const stages = stageIdsOf(
  matchPipeline([{ id: '9', label: 'Offboarding', stages: found }], undefined)!,
);
const stored = (o: Parameters<typeof toRecord>[0]) => {
  const entries = Object.entries(toRecord(o, stages)).map(([k, v]) => [k, v === '' ? null : v]);
  return Object.fromEntries(entries) as Record<string, string | null>;
};
const full = withStep(
  withStep(
    withStep(openOffboarding(), 'meet_client', done('meet_client')),
    'revoke_access',
    waived,
  ),
  'hear_concerns',
  reopened,
);

test.each([
  ['open', openOffboarding()],
  ['with steps in every state', full],
  [
    'of a contract that is known',
    openOffboarding({ contract: fromOctober({ on: calendarDate('2027-05-03') }) }),
  ],
  [
    'paused',
    openOffboarding({
      status: 'paused',
      pause: { since: calendarDate('2027-03-02'), until: calendarDate('2027-04-01'), why: 'Rest.' },
    }),
  ],
  [
    'won back',
    closedOffboarding({
      wonBack: { on: calendarDate('2027-06-01'), how: 'price', through: 'A call', words: 'Glad.' },
    }),
  ],
  [
    'looked into',
    openOffboarding({
      analysedReason: { id: 'competitor' },
      avoidable: 'no',
      competitor: 'Rival GmbH',
      competitorContractEnd: calendarDate('2028-06-30'),
    }),
  ],
  [
    'written about after a step',
    openOffboarding({ written: { exit_interview: { mark: aMark, values: { worked: 'All.' } } } }),
  ],
  ['closed', closedOffboarding({ closingNote: 'Thank you for six years.' })],
  ['of a part', openOffboarding({ part: { ends: 'Support', stays: 'Licences' } })],
  [
    'retained',
    closedOffboarding({
      outcome: 'retained',
      closedStage: 'retained',
      stayed: { why: 'terms', words: 'A tenth less.' },
    }),
  ],
])('an offboarding that is %s is read from HubSpot unchanged', (_, offboarding) => {
  const back = fromRecord(stored(offboarding), stages);
  expect(JSON.parse(JSON.stringify(back?.offboarding))).toEqual(offboarding);
  expect(back?.boardStage).toBeUndefined();
});

test('only changed properties are written', () => {
  const before = openOffboarding();
  const after = withStep(before, 'meet_client', done('meet_client'));
  expect(Object.keys(changedProperties(stored(before), toRecord(after, stages))).sort()).toEqual([
    'next_due',
    'step_meet_client',
    'step_meet_client_detail',
    'steps_left',
  ]);
});

test('a value typed in HubSpot into a field for later is read', () => {
  const record = { ...stored(openOffboarding()), step_exit_interview_worked: 'The people.' };
  expect(fromRecord(record, stages)?.offboarding.written).toMatchObject({
    exit_interview: { mark: { by: { id: 'hubspot' } }, values: { worked: 'The people.' } },
  });
});

test('an instant without fractions of a second is unchanged', () => {
  const record = stored(openOffboarding());
  const answered = { ...record, started_at: '2027-03-01T09:00:00Z' };
  expect(changedProperties(answered, toRecord(openOffboarding(), stages))).toEqual({});
});

test("a record that a person moved on the board has the board's stage", () => {
  const moved = { ...stored(openOffboarding()), hs_pipeline_stage: stages.toHubSpot.transition };
  expect(fromRecord(moved, stages)?.boardStage).toBe('transition');
});

test('a step that a person set to done in HubSpot is done, by an unknown user', () => {
  const record = { ...stored(openOffboarding()), step_meet_client: 'done' };
  expect(fromRecord(record, stages)?.offboarding.steps.meet_client).toEqual({
    state: 'done',
    mark: {
      by: { id: 'hubspot', name: 'Someone in HubSpot' },
      at: '2027-03-01T09:00:00.000Z',
      requestId: '',
    },
    evidence: { kind: 'none' },
  });
});

const stepIn = (changes: Record<string, string | null | undefined>) => {
  const entries = Object.entries({ ...stored(full), ...changes });
  const record = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return fromRecord(record, stages)?.offboarding.steps.meet_client;
};

test.each(['gone', '', null])('a step whose value was changed to %j is unknown', (value) => {
  expect(stepIn({ step_meet_client: value })).toEqual({ state: 'unknown' });
});

test('a step whose property the account lacks is unknown, and the property is named', () => {
  expect(stepIn({ step_meet_client: undefined })).toEqual({
    state: 'unknown',
    lacks: 'step_meet_client',
  });
});

test('a step that is newer than the record is to do', () => {
  expect(stepIn({ step_meet_client: null, step_meet_client_detail: null })).toEqual({
    state: 'todo',
  });
});

test('what is unknown is never written back as a value', () => {
  const cleared = {
    ...stored(full),
    step_meet_client: 'gone',
    stated_reason: '',
    offboarding_initiator: '',
  };
  const read = fromRecord(cleared, stages)!.offboarding;
  expect(read).toMatchObject({ initiator: 'unknown', statedReason: { id: 'unknown' } });
  const written = toRecord(read, stages);
  for (const name of ['step_meet_client', 'stated_reason', 'offboarding_initiator'])
    expect(written).not.toHaveProperty(name);
});

test('a record without a readable stage stands where the board says, and nobody moved it', () => {
  const record = { ...stored(full), offboarding_stage: '', stage_written: '' };
  const moved = fromRecord({ ...record, hs_pipeline_stage: stages.toHubSpot.transition! }, stages);
  expect(moved).toMatchObject({ offboarding: { stage: 'transition' } });
  expect(moved).not.toHaveProperty('boardStage');
});

test('a stage typed over on the record is not the stage, and no move', () => {
  const read = fromRecord({ ...stored(full), offboarding_stage: 'transition' }, stages);
  expect(read?.offboarding).toMatchObject({ stage: 'communication' });
  expect(read).not.toHaveProperty('boardStage');
});

test('a closed record without its outcome stays closed', () => {
  const record = { ...stored(closedOffboarding()), offboarding_outcome: '' };
  expect(fromRecord(record, stages)?.offboarding).toMatchObject({
    status: 'closed',
    outcome: 'completed',
  });
});

test.each(['protect_data', 'explain_reasons'] as const)(
  'the evidence of %s stays in the record when the step is reopened or waived',
  (step) => {
    const evidence = evidenceFor(step);
    for (const state of [reopened, doing, waived].map((one) => ({ ...one, evidence }))) {
      const record = stored(withStep(openOffboarding(), step, state));
      expect(fromRecord(record, stages)?.offboarding.steps[step]).toEqual(state);
    }
  },
);

test('a form that a person filled in HubSpot is the evidence of a step to do', () => {
  const record = { ...stored(openOffboarding()), step_protect_data_carried_out_by: 'Ida' };
  expect(fromRecord(record, stages)?.offboarding.steps.protect_data).toEqual({
    state: 'todo',
    evidence: { kind: 'form', values: { carried_out_by: 'Ida' } },
  });
});

test('a record without a key is not an offboarding', () => {
  expect(
    fromRecord({ ...stored(openOffboarding()), offboarding_key: null }, stages),
  ).toBeUndefined();
});

test('the longest texts that the contract allows fit into the JSON of a step', () => {
  const evidence = { kind: 'note', text: '"'.repeat(700) } as const;
  const quotes = { ...waived, reason: '"'.repeat(700), waivedBy: '"'.repeat(80), evidence };
  const record = toRecord(withStep(openOffboarding(), 'revoke_access', quotes), stages);
  expect(record.step_revoke_access_detail?.length).toBeLessThanOrEqual(jsonLimit);
});

test('a record has two properties for every step', () => {
  const names = Object.keys(toRecord(openOffboarding(), stages));
  for (const id of builtInStepIds)
    expect(names).toEqual(expect.arrayContaining([`step_${id}`, `step_${id}_detail`]));
});

test('a date to act by is a working day, also in lists', () => {
  const contract = knownContract({ start: calendarDate('2026-11-01') });
  const o = openOffboarding({ contract });
  expect(toRecord(o, stages)).toMatchObject({ stop_renewal_by: '2027-07-30' });
});

test('the dates of a contract are in date properties, for lists and workflows', () => {
  const o = openOffboarding({ contract: fromOctober({ on: calendarDate('2027-05-03') }) });
  expect(toRecord(o, stages)).toMatchObject({
    contract_end: '2027-09-30',
    stop_renewal_by: '2027-06-30',
    notice_deadline: '',
    earliest_end: '2027-09-30',
    notice_given_on: '2027-05-03',
  });
});

test.each(['{"terms":', '{"terms":{"start":"soon"}}', '[]'])(
  'invalid contract terms (%s) are left out',
  (contract_terms) => {
    const record = { ...stored(openOffboarding({ contract: knownContract() })), contract_terms };
    expect(fromRecord(record, stages)?.offboarding.contract).toBeUndefined();
  },
);

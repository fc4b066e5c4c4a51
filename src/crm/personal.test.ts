import { approvalProperties, mirrorProperties } from '../api/properties-to-send';
import { keptIdsProperty, keptNumberProperty, keptSegmentsProperty } from './kept-ids';
import { forgottenRecord } from './forgotten';
import { everyRecordProperty } from './names';
import { companyWhenForgotten, recordWhenForgotten } from './personal';
import { crmSchema } from './schema';

const ofObject = (name: string) =>
  crmSchema.objects.find(({ object }) => object === name)?.properties ?? [];

/** Texts that nobody types: ids, keys, codes, and JSON of days and figures. */
const notTyped = [
  ...['offboarding_key', 'company_id', 'company_link', 'offboarding_revision', 'tasks_made'],
  ...[
    'stage_times',
    'alternatives_which',
    'open_money_currency',
    'at_stake_currency',
    'at_stake_at_close_currency',
  ],
  ...['offboarding_record_id', 'offboarding_open_money_currency', 'offboarding_at_stake_currency'],
];

test('Every property of an offboarding is personal or not, and no other is listed', () => {
  expect([...recordWhenForgotten.keys()].sort()).toEqual([...everyRecordProperty].sort());
  const kept = [keptIdsProperty, keptSegmentsProperty, keptNumberProperty].map(({ name }) => name);
  const unlisted = ofObject('offboarding').filter(
    ({ name }) => !recordWhenForgotten.has(name) && !kept.includes(name),
  );
  expect(unlisted).toEqual([]);
  expect(Object.keys(companyWhenForgotten).sort()).toEqual(
    [...mirrorProperties, ...approvalProperties].sort(),
  );
});

test('No text that somebody can type stays', () => {
  const typed = [...ofObject('offboarding'), ...ofObject('companies')].filter(
    ({ name, type }) =>
      type === 'string' &&
      (recordWhenForgotten.get(name) ??
        Object.entries(companyWhenForgotten).find(([one]) => one === name)?.[1]) === 'stays',
  );
  expect(typed.map(({ name }) => name).filter((name) => !notTyped.includes(name))).toEqual([]);
});

test('Of a record days, choices and figures stay, and nothing is left to forget afterwards', () => {
  const at = '2026-11-30T09:00:00.000Z';
  const by = { id: '7', name: 'Rita Rep' };
  const waived = {
    by,
    at,
    requestId: 'r',
    reason: 'Ann said so',
    waivedBy: 'Mo',
    due: '2026-12-01',
  };
  const before = {
    offboarding_key: '904-2',
    offboarding_name: 'Acme – offboarding 2',
    company_name: 'Acme',
    stated_words: 'Ann thinks it too dear',
    stated_reason: 'cost',
    started_on: '2026-11-30',
    last_change: JSON.stringify({ kind: 'start', by }),
    contract_terms: JSON.stringify({
      right: { on: '2026-12-31', right: 'price', why: 'Ann wrote' },
    }),
    step_meet_client_detail: JSON.stringify(waived),
    step_hear_concerns_detail: JSON.stringify({
      by,
      at,
      requestId: 'r',
      evidence: { kind: 'note', text: 'Ann' },
    }),
    step_closing_letter_detail: JSON.stringify({
      by,
      at,
      requestId: 'r',
      evidence: { kind: 'date', date: '2026-12-03', words: 'Ann' },
    }),
    step_client_sign_off_detail: 'typed over by Ann',
  };
  const changes = forgottenRecord(before);
  expect(changes).toEqual({
    offboarding_name: 'Forgotten company – offboarding 2',
    company_name: 'Forgotten company',
    stated_words: '',
    last_change: '',
    contract_terms: '{"right":{"on":"2026-12-31","right":"price","why":"–"}}',
    step_meet_client_detail: `{"by":{"id":"forgotten","name":"Forgotten"},"at":"${at}","requestId":"","due":"2026-12-01"}`,
    step_hear_concerns_detail: `{"by":{"id":"forgotten","name":"Forgotten"},"at":"${at}","requestId":""}`,
    step_closing_letter_detail: `{"by":{"id":"forgotten","name":"Forgotten"},"at":"${at}","requestId":"","evidence":{"kind":"date","date":"2026-12-03"}}`,
    step_client_sign_off_detail: '',
  });
  expect(forgottenRecord({ ...before, ...changes })).toEqual({});
});

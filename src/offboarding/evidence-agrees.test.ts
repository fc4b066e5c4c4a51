import { evidenceAsked } from './applies';
import { answerOfListed, contradictionOf, evidenceLeft } from './evidence-agrees';
import type { Item } from './items';
import type { Evidence } from './offboarding';
import { aMark, openOffboarding, withStep } from './testing';
import { fromOctober } from './testing-contract';

const access: Item = { id: '1', register: 'access', values: { system: 'VPN' }, state: 'done' };
const concern: Item = { id: '2', register: 'concern', values: { words: 'Who?' }, state: 'open' };
const exception: Item = { id: '3', register: 'exception', values: { what: 'Ink' }, state: 'open' };
const lesson: Item = { id: '4', register: 'lesson', values: { lesson: 'Call' }, state: 'open' };
const asset: Item = { id: '5', register: 'asset', values: { asset: 'Domain' }, state: 'open' };
const item: Item = { id: '6', register: 'handover', values: { what: 'Report' }, state: 'open' };
const said = (option: string): Evidence => ({ kind: 'choice', option });
const form = (values: Record<string, string>): Evidence => ({ kind: 'form', values });
const signedOff = (accepted: string) => form({ accepted });
const checked = form({ checked_by: 'Ida' });
const noAccess = form({ checked_by: 'Ida', nothing_listed: 'none' });

test.each([
  ['revoke_access', checked, [concern], 'nothing_listed'],
  ['revoke_access', checked, [access], undefined],
  ['revoke_access', noAccess, [], undefined],
  ['revoke_access', noAccess, [access], 'something_listed'],
  ['revoke_access', checked, undefined, undefined],
  ['hear_concerns', said('none'), [concern], 'something_listed'],
  ['hear_concerns', said('none'), [access], undefined],
  ['hear_concerns', said('written_down'), [], 'nothing_listed'],
  ['hear_concerns', said('written_down'), [concern], undefined],
  ['client_sign_off', signedOff('without'), [exception], 'something_listed'],
  ['client_sign_off', signedOff('without'), [{ ...exception, state: 'done' }], 'something_listed'],
  ['client_sign_off', signedOff('without'), [access], undefined],
  ['client_sign_off', signedOff('with'), [], 'nothing_listed'],
  ['client_sign_off', signedOff('with'), [exception], undefined],
  ['explain_reasons', said('none'), [], undefined],
  ['team_training', form({}), [], 'nothing_listed'],
  ['team_training', form({}), [lesson], undefined],
  ['team_training', form({ nothing_listed: 'none' }), [], undefined],
  ['handover_plan', form({ agreed_with: 'Ida' }), [], 'nothing_listed'],
  ['handover_plan', form({ agreed_with: 'Ida' }), [item], undefined],
  ['hand_over_assets', form({ received_by: 'Ida' }), [], 'nothing_listed'],
  ['hand_over_assets', form({ received_by: 'Ida' }), [asset], 'item_open'],
  ['hand_over_assets', form({ received_by: 'Ida', left_out: ' ' }), [asset], 'item_open'],
  ['hand_over_assets', form({ received_by: 'Ida', left_out: 'The domain' }), [asset], undefined],
  ['hand_over_assets', form({ received_by: 'Ida' }), [{ ...asset, state: 'done' }], undefined],
  ['hand_over_assets', form({ nothing_listed: 'none' }), [], undefined],
] as const)('%s with %j and the items %j: %s', (step, evidence, items, code) => {
  expect(contradictionOf(openOffboarding(), { step, evidence, items })?.code).toBe(code);
});

test('something in the list answers its step, where one option is left', () => {
  expect(answerOfListed('hear_concerns', [concern])).toBe('written_down');
  expect(answerOfListed('hear_concerns', [access])).toBeUndefined();
  expect(answerOfListed('revoke_access', [access])).toBeUndefined();
  expect(answerOfListed('client_sign_off', [exception])).toBe('with');
  expect(answerOfListed('client_sign_off', [access])).toBeUndefined();
});

const terms = form({ terms: 'A year', agreed_by: 'Ida', agreed_on: '2027-03-01' });
const noContract = form({ no_contract: 'none', agreed_by: 'Ida', agreed_on: '2027-03-01' });
const stopped: Evidence = { kind: 'date', date: openOffboarding().startedOn };
const without = openOffboarding();
const withIt = openOffboarding({ contract: fromOctober() });
const reviewed = withStep(without, 'review_terms', {
  state: 'done',
  mark: aMark,
  evidence: noContract,
});

test.each([
  ['terms without a contract', without, 'review_terms', terms, 'contract_missing'],
  ['terms with one', withIt, 'review_terms', terms, undefined],
  ['none without one', without, 'review_terms', noContract, undefined],
  ['none with one', withIt, 'review_terms', noContract, 'contract_entered'],
  ['a stopped renewal without one', without, 'stop_renewal', stopped, 'contract_missing'],
  ['a stopped renewal with one', withIt, 'stop_renewal', stopped, undefined],
  ['a stopped renewal after none was said', reviewed, 'stop_renewal', stopped, undefined],
] as const)('%s', (_, o, step, evidence, code) => {
  expect(contradictionOf(o, { step, evidence })?.code).toBe(code);
});

test('the field is where the answer stands in the request', () => {
  const fieldOf = (step: 'review_terms' | 'stop_renewal', evidence: Evidence) =>
    contradictionOf(without, { step, evidence })?.field;
  expect(fieldOf('review_terms', terms)).toBe('evidence.values.no_contract');
  expect(fieldOf('stop_renewal', stopped)).toBe('evidence');
});

test.each([
  ['no_contract', 'review_terms', without, [], true],
  ['no_contract', 'review_terms', withIt, [], false],
  ['nothing_listed', 'revoke_access', without, [concern], true],
  ['nothing_listed', 'revoke_access', without, [access], false],
  ['accepted', 'client_sign_off', without, [exception], true],
] as const)('whether %s of %s is still asked', (field, step, offboarding, items, asked) => {
  const { contract } = offboarding;
  const left = evidenceLeft(evidenceAsked(step, offboarding), step, { contract, items });
  expect(left.kind === 'form' && left.fields.some(({ id }) => id === field)).toBe(asked);
});

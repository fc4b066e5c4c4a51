import type { Item } from './items';
import { listContradicts } from './listed';
import type { Evidence } from './offboarding';

const access: Item = { id: '1', register: 'access', values: { system: 'VPN' }, state: 'done' };
const concern: Item = { id: '2', register: 'concern', values: { words: 'Who?' }, state: 'open' };
const exception: Item = { id: '3', register: 'exception', values: { what: 'Ink' }, state: 'open' };
const said = (option: string): Evidence => ({ kind: 'choice', option });
const checked: Evidence = { kind: 'form', values: { checked_by: 'Ida' } };
const noAccess: Evidence = {
  kind: 'form',
  values: { checked_by: 'Ida', nothing_listed: 'none' },
};

const signedOff = (accepted: string): Evidence => ({ kind: 'form', values: { accepted } });

test.each([
  ['revoke_access', checked, [concern], 'nothing_listed'],
  ['revoke_access', checked, [access], undefined],
  ['revoke_access', noAccess, [], undefined],
  ['revoke_access', noAccess, [access], 'something_listed'],
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
] as const)('%s with %j and the items %j: %s', (step, evidence, items, contradiction) => {
  expect(listContradicts(step, evidence, items)).toBe(contradiction);
});

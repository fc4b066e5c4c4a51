import { mirrorProperties } from '../api/properties-to-send';
import type { KnownContract, Offboarding } from '../offboarding/offboarding';
import { aMark, closedOffboarding, openOffboarding, withStep } from '../offboarding/testing';
import { fromOctober } from '../offboarding/testing-contract';
import { calendarDate } from '../calendar/calendar-date';
import { changedMirror, mirrorOf, reservation } from './mirror';

test('the mirror of an open offboarding has its stage and status', () => {
  const o = openOffboarding({
    finalServiceDate: calendarDate('2027-06-30'),
    owner: { id: '3', name: 'Olga' },
  });
  expect(mirrorOf(o, '77')).toMatchObject({
    offboarding_stage: 'communication',
    offboarding_status: 'under_way',
    offboarding_outcome: '',
    offboarding_number: '1',
    offboarding_key: '500-1',
    offboarding_record_id: '77',
    offboarding_initiator: 'client',
    offboarding_reason: 'cost',
    offboarding_end_date: '2027-06-30',
    offboarding_owner_name: 'Olga',
  });
});

test('the mirror of a closed offboarding has its outcome and closed stage', () => {
  expect(mirrorOf(closedOffboarding(), '77')).toMatchObject({
    offboarding_stage: 'completed',
    offboarding_status: 'closed',
    offboarding_outcome: 'completed',
    offboarding_closed_on: '2027-03-11',
    offboarding_steps_left: '0',
  });
});

test('the mirror has every property that the card asks HubSpot to send', () => {
  expect(Object.keys(mirrorOf(openOffboarding(), '77')).sort()).toEqual(
    [...mirrorProperties].sort(),
  );
});

test('a company with a correct mirror is not written', () => {
  const mirror = mirrorOf(openOffboarding(), '77');
  const company = Object.fromEntries(Object.entries(mirror).map(([k, v]) => [k, v || null]));
  expect(changedMirror(company, mirror)).toEqual({});
});

test('a property that the account lacks is not written', () => {
  const { offboarding_exit_score: _lacks, ...mirror } = mirrorOf(openOffboarding(), '77');
  expect(changedMirror(mirror, mirrorOf(openOffboarding(), '77'))).toEqual({});
});

test('a reserved number has a status but no record yet', () => {
  expect(reservation(2, '500-2')).toEqual({
    offboarding_number: '2',
    offboarding_key: '500-2',
    offboarding_status: 'starting',
    offboarding_record_id: '',
  });
});

test('that the contract is not known is said until it is entered, or it is said that there is none', () => {
  const unknown = (o: Offboarding) => mirrorOf(o, '77').offboarding_contract_unknown;
  const o = openOffboarding();
  expect(unknown(o)).toBe('yes');
  expect(unknown({ ...o, contract: fromOctober() })).toBe('');
  expect(unknown(closedOffboarding())).toBe('');
  const values = { no_contract: 'none', agreed_by: 'Ida', agreed_on: '2027-03-01' };
  const said = { state: 'done', mark: aMark, evidence: { kind: 'form', values } } as const;
  expect(unknown(withStep(o, 'review_terms', said))).toBe('');
});

test('an offboarding counts as late three working days after its next due date, unless it is paused', () => {
  const o = openOffboarding();
  expect(mirrorOf(o, '77')).toMatchObject({
    offboarding_next_due: '2027-03-04',
    offboarding_late_on: '2027-03-09',
  });
  const holidays = { country: 'CY', days: { 2027: '03-08' } };
  const late = mirrorOf({ ...o, playbook: { version: 2, changes: { holidays } } }, '77');
  expect(late).toMatchObject({ offboarding_late_on: '2027-03-10' });
  expect(mirrorOf({ ...o, status: 'paused' }, '77')).toMatchObject({ offboarding_late_on: '' });
});

test('the company has the date to act on the contract, until notice is given', () => {
  const acting = (contract: KnownContract) => mirrorOf(openOffboarding({ contract }), '77');
  expect(acting(fromOctober())).toMatchObject({
    offboarding_act_by: '2027-06-30',
    offboarding_act: 'stop_renewal',
  });
  expect(acting(fromOctober({ on: calendarDate('2027-05-03') }))).toMatchObject({
    offboarding_act_by: '',
    offboarding_act: '',
  });
});

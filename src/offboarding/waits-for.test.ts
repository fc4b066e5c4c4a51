import { closedOffboarding, done, openOffboarding, withAllDone, withStep } from './testing';
import { calendarDate } from '../calendar/calendar-date';
import { unknown, type Offboarding } from './offboarding';
import { waitsFor, type Waitable } from './waits-for';

const inAgreements = (...open: Parameters<typeof withAllDone>[1] & object) =>
  withAllDone(openOffboarding({ stage: 'agreements' }), [...open]);

test.each<[string, Offboarding, Waitable | undefined]>([
  ['us for a step of ours', openOffboarding(), 'us'],
  ['money while payments are open', inAgreements('settle_payments'), 'money'],
  [
    'us where payments are to be settled and nothing is open',
    {
      ...inAgreements('settle_payments'),
      moneyOpen: { amount: 0, asOf: calendarDate('2026-11-27') },
    },
    'us',
  ],
  ['the client for their choice about the data', inAgreements('protect_data'), 'client'],
  ['whom the first due step waits for', inAgreements('revoke_access', 'protect_data'), 'client'],
  ['us once nothing holds the stage', inAgreements(), 'us'],
  ['nobody in a pause', openOffboarding({ status: 'paused', pause: {} }), 'nobody'],
  ['nobody after the close', closedOffboarding(), 'nobody'],
  [
    'somebody not known while a step is unknown',
    withStep(inAgreements(), 'settle_payments', { state: unknown }),
    undefined,
  ],
  [
    'us after the payments',
    withStep(inAgreements(), 'settle_payments', done('settle_payments')),
    'us',
  ],
])('an offboarding waits for %s', (_, o, who) => {
  expect(waitsFor(o)).toBe(who);
});

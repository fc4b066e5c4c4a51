import type { offboardingFunctions } from '../../../src/api/functions/offboarding';
import { calendarDate } from '../../../src/calendar/calendar-date';
import { everyStepId } from '../../../src/playbook/lookup';
import { contractUntil } from '../../sample/contract';
import { today } from '../clock';
import type { Asked } from '../asked';
import type { ScenariosOf } from '../scenario';
import { byClient } from '../setting';
import { ended, reach, started } from './prepare';

const wonBack: Asked<'win_back'> = {
  action: 'record',
  on: today,
  how: 'new_need',
  through: 'A call',
};

const waiver = { reason: 'They have moved already.', waivedBy: 'Lea Legal' };

/** Writes that change the offboarding as a whole. */
export const offboardingScenarios: {
  [N in keyof typeof offboardingFunctions]: ScenariosOf<N>;
} = {
  start_offboarding: {
    only: {
      'for the first time': async () => ({
        ...byClient,
        finalServiceDate: calendarDate('2027-06-30'),
      }),
      async 'after a closed one'(setting) {
        await setting.starts();
        await setting.does('close_offboarding', { outcome: 'withdrawn', note: 'By mistake.' });
        return byClient;
      },
    },
  },
  follow_playbook: {
    only: started({ version: 1 }),
  },
  update_reason: {
    stated: started({ which: 'stated', reason: { id: 'performance' }, words: 'Too slow.' }),
    analysed: started({ which: 'analysed', reason: { id: 'performance' }, avoidable: 'yes' }),
  },
  update_details: {
    final_service_date: started({
      field: 'final_service_date',
      finalServiceDate: calendarDate('2027-09-30'),
      why: 'Agreed.',
    }),
    async owner(setting) {
      await setting.starts({ owner: { id: '70100001', name: 'Ada Marsh' } });
      return { field: 'owner', owner: { id: '70100002', name: 'Bruno Keller' }, why: 'Holiday.' };
    },
    extent: started({ field: 'extent', part: { ends: 'Support', stays: 'Licences' } }),
    at_stake: started({ field: 'at_stake', amount: 12_000, currency: 'EUR' }),
    language: started({ field: 'language', language: 'de' }),
    contact: {
      yes: started({ field: 'contact', consent: 'yes', ways: ['email'] }),
      async 'no, with a contact planned'(setting) {
        await setting.starts();
        await setting.does('update_details', { field: 'contact', consent: 'yes', ways: ['email'] });
        const values = { about: 'How things are', channel: 'email' };
        const entries = [{ values, due: calendarDate('2027-06-01') }];
        await setting.does('save_items', { register: 'follow_up', action: 'add', entries });
        return { field: 'contact', consent: 'no', ways: [] };
      },
    },
  },
  update_contract: { only: started({ contract: contractUntil(calendarDate('2027-08-31')) }) },
  move_stage: {
    only: {
      async forward(setting) {
        await reach(setting, { gates: 0, settled: 99 });
        return { to: 'agreements' };
      },
      async back(setting) {
        await reach(setting, { gates: 1, settled: 0 });
        return { to: 'communication', why: 'Too early.' };
      },
    },
  },
  pause_offboarding: {
    pause: started({ action: 'pause', why: 'They move.', until: calendarDate('2027-03-20') }),
    async resume(setting) {
      await setting.starts();
      await setting.does('pause_offboarding', { action: 'pause', why: 'They move.' });
      return { action: 'resume' };
    },
  },
  win_back: {
    async record(setting) {
      await ended(setting);
      return wonBack;
    },
    async take_back(setting) {
      await ended(setting);
      await setting.does('win_back', wonBack);
      return { action: 'take_back' };
    },
  },
  close_offboarding: {
    only: {
      'called off': started({ outcome: 'withdrawn', note: 'By mistake.' }),
      async completed(setting) {
        await reach(setting, { gates: 4, settled: 99 });
        return { outcome: 'completed' };
      },
      async 'with the rest waived'(setting) {
        await reach(setting, { gates: 1, settled: 2 });
        return { outcome: 'completed', waive: { ...waiver, steps: [...everyStepId] } };
      },
    },
  },
  ask_approval: {
    only: started({ act: { kind: 'close', outcome: 'withdrawn', note: 'By mistake.' } }),
  },
  repair: {
    only: {
      async 'of note, mirror and task'(setting) {
        await setting.starts();
        const evidence = { kind: 'date', date: today };
        const finish = { step: 'meet_client', action: 'finish', evidence };
        await setting.while({ path: '/2026-03\\/(notes|tasks|companies)/' }, () =>
          setting.call('update_step', { ...setting.meta(), ...finish }),
        );
        return {};
      },
      async 'of a move on the board'(setting) {
        await setting.starts();
        await setting.movesOnBoard('transition');
        return {};
      },
      async 'of what somebody edited'(setting) {
        await setting.starts();
        await setting.editsCompany({ offboarding_stage: 'feedback' });
        return {};
      },
    },
  },
};

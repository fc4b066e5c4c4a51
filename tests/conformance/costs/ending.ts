import { clientsFor } from '../../../functions/hubspot/clients';
import { stepsThatApply } from '../../../src/offboarding/applies';
import { evidenceFor } from '../../../src/offboarding/testing';
import { stageById, stageIds, builtInStepIds } from '../../../src/playbook/lookup';
import type { Actions } from './actions';

/** A start as the card sends it: by the playbook that its form shows. */
export const byClient = {
  playbookVersion: 0,
  initiator: 'client',
  statedReason: { id: 'cost' },
  statedWords: 'Too dear.',
};
const completed = {
  playbookVersion: 0,
  initiator: 'completed',
  statedReason: { id: 'project_completed' },
  statedWords: 'All done.',
} as const;
const contract = {
  terms: {
    start: '2026-10-01',
    term: { kind: 'period', period: { length: 1, unit: 'years' } },
    renewal: { kind: 'automatic', period: { length: 1, unit: 'years' } },
    notice: { length: { length: 3, unit: 'months' }, to: 'term_end', from: { kind: 'sending' } },
    amendments: [],
    holidays: [],
  },
};

/** Opening the card and looking at it. */
export async function looking({ account, costs, does }: Actions) {
  await costs('open: never offboarded', 'get_offboarding');
  await does('start_offboarding', byClient);
  await costs('open', 'get_offboarding');
  const { write } = clientsFor(account.http);
  const wrong = { properties: { offboarding_steps_left: '99' } };
  await write.basic.update('companies', account.company.id, wrong);
  await costs('open: the mirror is wrong', 'get_offboarding');
  await account.moveOnBoard('transition');
  await costs('open: moved on the board', 'get_offboarding');
  for (const stage of stageIds) {
    await costs(`look at ${stageById(stage).shortLabel}`, 'get_live', { stage });
  }
}

/** From the start to an ending that is called off, and the next start. */
export async function steps({ costs, does }: Actions) {
  await costs('start', 'start_offboarding', { ...byClient, finalServiceDate: '2027-06-30' });
  const step = 'meet_client';
  await costs('start a step', 'update_step', { step, action: 'take_up' });
  const finish = { step, action: 'finish', evidence: evidenceFor(step) };
  await costs('finish a step', 'update_step', finish);
  await costs('reopen a step', 'update_step', { step, action: 'reopen' });
  const waiver = { action: 'waive', reason: 'They moved.', waivedBy: 'Lea Legal' };
  await costs('waive a step', 'update_step', { step: 'explain_reasons', ...waiver });
  const settled = { kind: 'amount', amount: 0, currency: 'EUR' };
  const settle = { step: 'settle_payments', action: 'finish', evidence: settled };
  await costs('finish the payments step', 'update_step', settle);
  await does('update_step', finish);
  await costs('finish a step with a list', 'update_step', {
    ...finish,
    step: 'hear_concerns',
    evidence: evidenceFor('hear_concerns'),
  });
  await costs('move the stage', 'move_stage', { to: 'agreements' });
  const day = { field: 'final_service_date', finalServiceDate: '2027-09-30', why: 'Agreed.' };
  await costs('change the last day', 'update_details', day);
  const ours = { which: 'analysed', reason: { id: 'performance' }, avoidable: 'yes' };
  await costs('change a reason', 'update_reason', ours);
  await costs('save the contract', 'update_contract', { contract });
  await costs('pause', 'pause_offboarding', { action: 'pause', why: 'They move.' });
  await costs('resume', 'pause_offboarding', { action: 'resume' });
  const off = { outcome: 'withdrawn', note: 'By mistake.' };
  await costs('close: called off', 'close_offboarding', off);
  await costs('start after a closed one', 'start_offboarding', byClient);
  const terms = { step: 'review_terms', action: 'finish', evidence: evidenceFor('review_terms') };
  await does('update_step', terms);
  const waive = {
    steps: builtInStepIds,
    reason: 'They have moved already.',
    waivedBy: 'Lea Legal',
  };
  await costs('close: the rest waived', 'close_offboarding', { outcome: 'completed', waive });
}

/** An ending that is completed, and the client who comes back. */
export async function completing({ costs, does }: Actions) {
  await does('start_offboarding', completed);
  const ours = { which: 'analysed', reason: completed.statedReason, avoidable: 'no' };
  await does('update_reason', ours);
  await does('update_details', { field: 'contact', consent: 'yes', ways: [] });
  for (const step of stepsThatApply(completed)) {
    await does('update_step', { step, action: 'finish', evidence: evidenceFor(step) });
  }
  await costs('close: completed', 'close_offboarding', { outcome: 'completed' });
  const back = { on: '2027-03-01', how: 'new_need', through: 'A call' };
  await costs('won back', 'win_back', { action: 'record', ...back });
}

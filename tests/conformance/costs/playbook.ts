import type { Actions } from './actions';
import { byClient } from './ending';

const changes = {
  ownSteps: [
    {
      id: 'own_1',
      stage: 'agreements',
      title: 'Ask legal for a hold',
      guidance: 'Write to legal. Wait for their answer.',
      doneWhen: 'Legal has answered.',
      evidence: { kind: 'none' },
      due: { anchor: 'start', workingDays: 3 },
      waiver: 'never',
    },
  ],
};

/** A team's playbook: what runs, its settings, a version with a step of theirs, and an offboarding that moves to it. */
export async function playbook({ costs, does }: Actions) {
  await does('start_offboarding', byClient);
  await costs('the playbook that runs', 'read_playbook');
  const { revision } = await does('read_playbook_state', {});
  await costs('the playbook’s settings', 'read_playbook_state');
  await costs('publish a version', 'change_playbook', {
    action: 'publish',
    changes,
    ...(revision && { revision }),
  });
  await costs('move to a version', 'follow_playbook', { version: 1 });
}

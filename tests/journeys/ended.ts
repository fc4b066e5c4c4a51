import { randomUUID } from 'node:crypto';
import { makeCall } from '../../extensions/shared/call';
import { playOffboarding, valueOf, type Play } from '../../scripts/sample/play';
import { limitsOff, runFunction } from '../../scripts/sample/sandbox';
import type { SampleOffboarding } from '../../scripts/sample/scenarios';
import type { Journey } from './harness';
import { today } from './today';

/** An offboarding at the last stage whose service ends today, with all steps of that stage open. */
export const atLastStage: SampleOffboarding = {
  initiator: 'client',
  reason: { id: 'cost', detail: 'cost_too_expensive' },
  words: 'We use a third of it and pay for all of it.',
  endsIn: 0,
  gates: 99,
  settled: 0,
};

/**
 * Creates a company with an offboarding played through the app's functions, and a survey score if it has no answers.
 */
export async function played(
  journey: Journey,
  name: string,
  sample: SampleOffboarding = atLastStage,
) {
  const [owner] = await journey.hubspot.people();
  if (!owner) throw new Error('The account has no people.');
  const company = await journey.company(name);
  const ask = makeCall(runFunction(journey.url, company));
  const play: Play = {
    ask,
    owner: { id: owner.id, name: owner.name },
    today,
    newRequestId: randomUUID,
  };
  const limitsBack = await limitsOff(journey.url);
  await playOffboarding(sample, play);
  if (!sample.survey) {
    const answers = { values: { handling: '4' }, times: 0 };
    const meta = {
      by: play.owner,
      today,
      requestId: randomUUID(),
      action: 'enter_answers' as const,
    };
    valueOf(await ask('update_survey', { ...meta, ...answers }));
  }
  await limitsBack();
  return company;
}

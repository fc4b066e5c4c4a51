import type { Situation } from '../../../src/api/situation';
import { unknown } from '../../../src/offboarding/offboarding';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';
import { drawCard } from '../testing';

async function cardWith(more: { lacks?: string }) {
  const situation = asSituation(underWay());
  if (situation.status !== 'open') throw new Error(situation.status);
  const steps = {
    ...situation.offboarding.steps,
    meet_client: { state: unknown, ...more } as const,
  };
  const app = fakeApp({ ...situation, offboarding: { ...situation.offboarding, steps } });
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Meet the client');
  return { app, card };
}

test('a step whose property is archived is not shown as to do, and names the property and who can help', async () => {
  const { card } = await cardWith({ lacks: 'step_meet_client' });
  await card.until('? Meet the client · not known');
  expect(card.words()).toContain('HubSpot lacks the property ');
  expect(card.words()).toContain('npm run provision -- apply');
  expect(card.step('Meet the client').toString()).not.toContain('Mark done');
});

test('a step whose state was cleared can be set to do', async () => {
  const { app, card } = await cardWith({});
  await card.until('Someone cleared its state in HubSpot.');
  card.press('Set to do');
  await card.until('→ Meet the client');
  expect(app.asked('update_step')).toMatchObject({ step: 'meet_client', action: 'reopen' });
});

test('what the account lacks is told, and the card goes on', async () => {
  const app = fakeApp();
  const value: Situation = asSituation(underWay());
  const lacks = ['offboarding_exit_score'];
  app.answerNext('get_offboarding', { status: 'done', changed: false, lacks, value });
  const card = drawCard(app.serverless);
  await card.until('HubSpot lacks offboarding_exit_score');
  expect(card.words()).toContain('Next:');
});

test('a reason that was cleared in HubSpot is not known', async () => {
  const open = underWay();
  const card = drawCard(
    fakeApp(asSituation({ ...open, initiator: unknown, statedReason: { id: unknown } })).serverless,
  );
  await card.until('not known');
  expect(card.words()).toContain('Who ends it or why is not known');
});

import type { TeamPlaybook } from '../../../src/playbook/changes';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';
import { drawCard } from '../testing';

const approvals = { approvers: ['8'], waive: ['revoke_access'], close: true } as const;
const signed: TeamPlaybook = {
  version: 2,
  changes: { approvals, managers: { ofTeams: [], otherwise: '11' } },
  isVerified: true,
};

/** Looks for a newer version on the card of an offboarding that goes by `own`, while `runs` runs. */
async function looked(own: TeamPlaybook | undefined, runs: TeamPlaybook | undefined) {
  const app = fakeApp(asSituation({ ...underWay(), ...(own && { playbook: own }) }));
  const value = runs ? { playbook: runs } : {};
  app.answerNext('read_playbook', { status: 'done', changed: false, value });
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('Details');
  card.press('Look for a newer one');
  return card;
}
const offered = /"(Save|Go by [^"]*)"/;

test('the preview of another version names its approvals and the manager', async () => {
  const card = await looked(undefined, signed);
  await card.until('Needs an approval from now on: waiving “Revoke access”, the close.');
  expect(card.words()).toContain('Its approvals are enforced');
  expect(card.words()).toContain('Its manager is set anew');
  expect(panel(card.words())).toMatch(offered);
});

test('where nothing is newer there is nothing to save', async () => {
  const card = await looked(undefined, undefined);
  await card.until('It goes by the one that new offboardings begin with.');
  expect(panel(card.words())).not.toMatch(offered);
});

test('a way that cannot be gone is not offered, and it says where it can', async () => {
  const card = await looked(signed, { version: 3, changes: {} });
  await card.until('only under Settings of the page Relationship Termination');
  expect(panel(card.words())).not.toMatch(offered);
});

test('a version that cannot be read is not offered', async () => {
  const card = await looked(undefined, { version: 2, changes: {}, insteadOf: 'unreadable' });
  await card.until('Version 2 cannot be read in HubSpot, so no offboarding can move to it.');
  expect(panel(card.words())).not.toMatch(offered);
});

/** The words of the playbook's panel. */
function panel(words: string): string {
  const [, after = ''] = words.split('Playbook of this offboarding');
  return after.split('</Panel>')[0] ?? '';
}

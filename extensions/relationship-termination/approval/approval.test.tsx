import { CrmPropertyList } from '@hubspot/ui-extensions/crm';
import type { Approval } from '../../../src/api/approval';
import { fakeApp } from '../../shared/testing/app';
import { drawCard } from '../testing';

const start = {
  kind: 'start',
  initiator: 'client',
  statedReason: { id: 'cost' },
  statedWords: 'The price went up twice.',
} as const;
/** The person in front of the card is user 7. */
const asked: Approval = {
  number: 1,
  by: { id: '7', name: 'Ann Able' },
  approvers: [{ user: '8', name: 'Bo Bell' }],
  command: start,
  enforced: true,
  state: 'approved',
  words: 'Request 1. Ann Able asks to start an offboarding. To be approved by Bo Bell.',
};
const never = (approval: Approval) => fakeApp({ status: 'never', past: [], approval });

test('where the playbook that runs asks for it, the start form asks for an approval', async () => {
  const app = fakeApp();
  const approvals = { approvers: ['8'], start: true } as const;
  const playbook = { version: 1, changes: { approvals }, isVerified: true };
  app.answerNext('read_playbook', { status: 'done', changed: false, value: { playbook } });
  const card = drawCard(app.serverless);
  await card.until('No offboarding under way');
  card.press('Start');
  await card.until('This needs an approval first.');
  card.choose('initiator', 'client');
  card.choose('start_reason', 'cost');
  card.write('statedWords', start.statedWords);
  card.pick('finalServiceDate', 2027, 2, 31);
  card.press('Ask for approval');
  await card.renderer.waitFor(() => expect(app.called('ask_approval')).toBe(1));
  expect(app.asked('ask_approval')).toMatchObject({ act: { ...start, playbookVersion: 1 } });
  expect(app.called('start_offboarding')).toBe(0);
});

test('whoever asked does it with one click, as it was asked', async () => {
  const app = never(asked);
  const card = drawCard(app.serverless);
  await card.until('Set to Approved');
  expect(card.renderer.findAll(CrmPropertyList)).toEqual([]);
  card.press('Start the offboarding now');
  await card.until('Next: Meet the client');
  const { kind: _, ...command } = start;
  expect(app.asked('start_offboarding')).toMatchObject(command);
});

test('who may approve answers in HubSpot’s editor, and cannot do it in place of whoever asked', async () => {
  const by = { id: '9', name: 'Cy Cole' };
  const approvers = [{ user: '7', name: 'Ann Able' }];
  const card = drawCard(never({ ...asked, by, approvers }).serverless);
  await card.until('Cy Cole can do it now.');
  expect(card.renderer.find(CrmPropertyList).props).toMatchObject({
    properties: ['offboarding_approval'],
    objectTypeId: '0-2',
    objectId: 101,
  });
  expect(card.words()).not.toContain('Start the offboarding now');
});

test('an approval that is not enforced says so', async () => {
  const card = drawCard(never({ ...asked, enforced: false }).serverless);
  await card.until('This is shown, not enforced');
});

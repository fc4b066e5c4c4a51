import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';
import { drawCard } from '../testing';

test('an ending of a part is said after a look at what changes, and the steps follow', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('Details');
  card.choose('extent', 'part');
  expect(card.words()).toMatch(/No longer asked for: .*Plan personal messages/);
  card.save('change-extent');
  await card.until('Say what ends and what stays.');
  card.write('what_ends', 'Support');
  card.write('what_stays', 'Licences');
  card.save('change-extent');
  await card.until('They leave over cost, in part');
  expect(app.asked('update_details')).toMatchObject({
    field: 'extent',
    part: { ends: 'Support', stays: 'Licences' },
  });
  expect(card.words()).toContain('Ends: Support · Stays: Licences');
  card.showStage(4);
  await card.until('Does not apply, as only a part ends: Plan where to meet again,');
});

test('a close in part asks what ends and what stays, and needs no step of a whole ending', async () => {
  const part = { ends: 'Support', stays: 'Licences' };
  const app = fakeApp(asSituation({ ...underWay(), part }));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.choose('outcome', 'partly_ended');
  expect(card.written('what_ends')).toBe('Support');
  expect(card.words()).not.toContain('Waive “Plan personal messages”');
});

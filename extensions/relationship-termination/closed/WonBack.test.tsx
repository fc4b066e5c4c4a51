import { stepIds } from '../../../src/playbook/lookup';
import { drawCard } from '../testing';
import { fakeApp, situationOf } from '../testing-app';
import { closedAs, underWay, withDone } from '../testing-offboardings';

const ended = closedAs(withDone(underWay(), ...stepIds), 'completed');

test('that the client came back is recorded, changed and taken back', async () => {
  const app = fakeApp(situationOf(ended));
  const card = drawCard(app.serverless);
  await card.until('Won back…');
  card.press('Record it');
  expect(card.words()).toContain('Choose what brought them back.');
  expect(card.words()).toContain('Say which touch it came about by');
  expect(app.called('win_back')).toBe(0);
  card.choose('won_back_how', 'price');
  card.write('won_back_through', 'A call in spring');
  card.press('Record it');
  await card.until('Won back on 6 January 2027');
  expect(card.words()).toContain('The price suited them, through: A call in spring');
  expect(card.words()).not.toContain('Won back…');
  card.write('won_back_through', 'An event');
  card.press('Record it');
  await card.until('through: An event');
  expect(app.situation()).toMatchObject({
    offboarding: { wonBack: { on: '2027-01-06', how: 'price', through: 'An event' } },
  });
  card.press('Take it back');
  await card.until('Won back…');
});

test('where the relationship never ended, nobody is won back', async () => {
  const card = drawCard(fakeApp(situationOf(closedAs(underWay(), 'retained'))).serverless);
  await card.until('Start again');
  expect(card.words()).not.toContain('Won back…');
});

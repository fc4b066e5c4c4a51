import { Button, Select } from '@hubspot/ui-extensions';
import { drawCard } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';

async function opened(owner: { id: string; name: string }) {
  const card = drawCard(fakeApp(asSituation(underWay({ owner }))).serverless);
  await card.until('Next:');
  card.press('Details');
  for (const button of card.renderer.findAll(Button)) {
    if (button.text === 'Change') button.trigger('onClick');
  }
  await card.until('Omar Owner');
  return { ...card.renderer.find(Select, { name: 'owner' }).props, words: card.words() };
}

test('an owner who is not active in HubSpot any more is named, and another is asked for', async () => {
  expect(await opened({ id: '99', name: 'Gus Gone' })).toMatchObject({
    placeholder: 'Gus Gone',
    description: 'Gus Gone is not active in HubSpot any more. Choose somebody else.',
  });
});

const told = '(deactivated in HubSpot: choose another owner in the details)';

test('the first line says that an owner is not active any more', async () => {
  const owner = { id: '99', name: 'Gus Gone' };
  const card = drawCard(fakeApp(asSituation(underWay({ owner }))).serverless);
  await card.until(`Gus Gone ${told}`);
});

test('an active owner is shown as the one who leads it', async () => {
  expect(await opened({ id: '11', name: 'Olga Owner' })).toMatchObject({
    description: 'Who leads the offboarding',
    words: expect.not.stringContaining(told),
  });
});

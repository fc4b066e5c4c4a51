import { CrmActionLink } from '@hubspot/ui-extensions/crm';
import { drawCard } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay } from '../../shared/testing/offboardings';

async function opened(app = fakeApp(asSituation(underWay()))) {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('What else is open');
  return card;
}

test('what is open is counted and linked, and what HubSpot does not tell is said', async () => {
  const card = await opened();
  await card.until('22 open deals');
  expect(card.words()).toContain('No open tickets');
  expect(card.words()).toContain('Sequences: not available in this account');
  expect(card.words()).toContain('expected 15 April 2027');
  expect(card.words()).toContain('And 21 more in HubSpot.');
  expect(card.renderer.findAll(CrmActionLink).map(({ props }) => props)).toContainEqual(
    expect.objectContaining({
      actionType: 'PREVIEW_OBJECT',
      actionContext: { objectTypeId: '0-3', objectId: 31 },
    }),
  );
});

test('open invoices are listed, with the way to the step that settles them', async () => {
  const card = await opened();
  await card.until('EUR 3,000.00 open in 1 invoice');
  expect(card.words()).toContain('1042');
  card.press('Settle open payments');
  expect(card.step('Settle open payments').props.open).toBe(true);
  expect(card.seen.closedPanels).toEqual(['open_business']);
});

test('it is read when opened, and not before', async () => {
  const app = fakeApp(asSituation(underWay()));
  const release = app.hold('read_open_business');
  const card = await opened(app);
  expect(app.called('read_open_business')).toBe(1);
  expect(card.words()).toContain('Reading what is open');
  release();
  await card.until('22 open deals');
});

test('a reading that fails can be tried again', async () => {
  const app = fakeApp(asSituation(underWay()));
  app.answerNext('read_open_business', 'nonsense');
  const card = await opened(app);
  await card.until('This could not be read');
  card.save('open_business');
  await card.until('22 open deals');
  expect(card.words()).not.toContain('This could not be read');
});

test('it is there after the close too', async () => {
  const card = drawCard(fakeApp(asSituation(closedAs(underWay(), 'withdrawn'))).serverless);
  await card.until('Closed');
  card.press('What else is open');
  await card.until('22 open deals');
  expect(card.words()).toContain('EUR 3,000.00 open in 1 invoice');
});

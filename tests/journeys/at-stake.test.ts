import { cardOn } from './card';
import { dayFor } from './evidence';
import { startJourney } from './harness';
import { lookAt } from './look';
import { relatedRecords } from './related-records';
import { aStart } from './under-way';

const journey = startJourney();
const related = relatedRecords(() => journey.hubspot);

journey.test(
  'what is at stake is read after the start, corrected in the details, and kept',
  async () => {
    const { hubspot } = journey;
    const company = await journey.company('Stake Ltd');
    await related.wonDeal(company, '12000', dayFor('past'));
    const page = await journey.open(company);
    const card = cardOn(page);
    await card.start(aStart);
    await card.stageIs('communication');
    await journey.settled(page);
    await card.openDetails();
    await card.text('EUR 12,000.00 a year').waitFor();
    await card.text('By won deals, as of').waitFor();
    await card.text('No manager set').waitFor();
    await lookAt(journey, page, { name: 'at-stake-details', shows: card.card });
    expect(await hubspot.companyNow(company)).toMatchObject({
      offboarding_at_stake: '12000',
      offboarding_at_stake_currency: 'EUR',
      offboarding_manager: null,
    });

    await card.button('Correct').click();
    const panel = card.panel('What the client pays in a year');
    await panel.getByLabel('Amount a year').fill('9500');
    await lookAt(journey, page, { name: 'at-stake-form', shows: panel });
    await card.button('Save', panel).click();
    await card.text('EUR 9,500.00 a year').waitFor();
    await journey.settled(page);
    await card.close('withdrawn', 'By mistake.');
    await journey.settled(page);
    const [record] = await hubspot.offboardings(company);
    expect(record).toMatchObject({
      at_stake_amount: '9500',
      at_stake_source: 'typed',
      at_stake_at_close_amount: '9500',
      at_stake_at_close_source: 'typed',
    });
  },
);

import { outcomeById, reasonById } from '../../src/playbook/lookup';
import { cardOn } from './card';
import { startJourney } from './harness';

const journey = startJourney();

const first = {
  initiator: 'client',
  reason: 'cost',
  detail: 'cost_price_increase',
  words: 'Too dear since the new price list.',
} as const;
const second = {
  initiator: 'us',
  reason: 'our_decision',
  detail: 'decision_capacity',
  words: 'They understand that we lack the people.',
} as const;

journey.test(
  'An offboarding withdrawn by mistake can be started again as the second one',
  async () => {
    const { hubspot } = journey;
    const company = await journey.company('Twice Ltd');
    const page = await journey.open(company);
    const card = cardOn(page);

    await card.start(first);
    await card.stageIs('communication');
    await card.close('withdrawn', 'Started on the wrong company.');
    await card.start(second, 'Start again');
    await card.stageIs('communication');

    const past = card.text(`Offboarding 1: ${outcomeById('withdrawn').label}`);
    await past.waitFor();
    await card.text(`Stated reason: ${reasonById('cost').label}`).waitFor();
    await journey.picture(page, 'second-offboarding');

    const [one, two, ...others] = await hubspot.offboardings(company);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      offboarding_key: `${company}-1`,
      offboarding_status: 'closed',
      offboarding_outcome: 'withdrawn',
      stated_words: first.words,
      closing_note: 'Started on the wrong company.',
    });
    expect(two).toMatchObject({
      offboarding_key: `${company}-2`,
      offboarding_status: 'under_way',
      offboarding_outcome: null,
      our_words: second.words,
      final_service_date: null,
    });
    expect(await hubspot.companyNow(company)).toMatchObject({
      offboarding_number: '2',
      offboarding_record_id: two?.id,
      offboarding_stage: 'communication',
      offboarding_outcome: null,
    });
  },
);

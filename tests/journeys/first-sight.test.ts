import { scenarios } from '../../scripts/sample/scenarios';
import { violationsOn } from './axe';
import { cardOn } from './card';
import { played } from './ended';
import { startJourney } from './harness';

const journey = startJourney();
afterEach(journey.closePages);

/** The highest that the next thing may begin, in pixels below the card's top, by the window's width. */
const highest = { 1280: 230, 400: 330 } as const;

/** The sample offboardings that are under way, one after the other of its company. */
const underWay = scenarios.filter((scenario) => !scenario.at(-1)?.closes);

journey.test(
  'for every sample company under way the next thing stands near the top of the card',
  async () => {
    for (const [index, scenario] of underWay.entries()) {
      const [sample] = scenario.slice(-1);
      if (!sample) throw new Error('A scenario has no offboarding.');
      const company = await played(journey, `First sight ${index}`, sample);
      const page = await journey.open(company);
      const { card } = cardOn(page);
      const next = card.getByTestId('next');
      await next.waitFor();
      await journey.settled(page);
      for (const [width, most] of Object.entries(highest)) {
        await page.setViewportSize({ width: Number(width), height: 1000 });
        const [top, begins] = [await card.boundingBox(), await next.boundingBox()];
        const offset = Math.round((begins?.y ?? Infinity) - (top?.y ?? 0));
        expect({ width, offset: offset <= most ? 'near the top' : offset }).toEqual({
          width,
          offset: 'near the top',
        });
        expect(await violationsOn(page)).toEqual([]);
        await journey.picture(page, `first-sight-${index}`, card);
      }
      await page.close();
    }
  },
  3,
);

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildCards } from '../../sandbox/functions/build-cards';
import { kilobytes, type Figure, type Measured } from './figure';

/** Size limits that are aimed at, by uid, in kB compressed. */
const aims: Partial<Record<string, number>> = {
  relationship_termination_card: 80,
  relationship_termination_page: 80,
};

/** HubSpot's two public examples, as they were built on 26 November 2026. */
const examples = 'HubSpot’s examples 4.7 and 33.0 kB (26 Nov 2026)';

/** Sizes of the card, the page and the bulk action as HubSpot's production build makes them, compressed. */
export async function measureExtensions(dist: string): Promise<Measured> {
  const built = await buildCards(dist);
  const figures = built.map(({ uid, file }): Figure => {
    const aim = aims[uid];
    return {
      id: `extension_size_${uid}`,
      what: `${uid}, compressed`,
      value: kilobytes(gzipSync(readFileSync(file)).length),
      unit: 'kB',
      ...(aim === undefined ? {} : { aim }),
      beside: examples,
    };
  });
  return { title: 'Extensions', figures };
}

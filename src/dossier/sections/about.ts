import type { DossierSource, Section } from '../document';
import { momentsIn } from '../moments';

/** What the dossier is, and what it does not prove. */
export function aboutSection({ at, by, zone }: DossierSource): Section {
  const { momentOf, zone: written } = momentsIn(zone);
  return {
    title: 'About this document',
    blocks: [
      {
        status: 'lines',
        lines: [
          `Made on ${momentOf(at)} (${written}) for ${by.name} by the app Relationship Termination, from what HubSpot held at that moment. Later changes are not in it.`,
          'It is for internal use: it holds names, the words of the client, and our own notes. Keep it as you keep contracts.',
          'Names are those that HubSpot gave for whoever clicked. Nobody verified them. What was waived was decided by the person named with it.',
          'Contract dates are arithmetic on what was entered, and not legal advice.',
        ],
      },
    ],
  };
}

import { reasonText } from '../../messages/change-note';
import { wordsLabel } from '../../messages/labels';
import { wordsSaid } from '../../offboarding/reason-rules';
import { dateInWords } from '../../calendar/date-in-words';
import type { DossierFact, DossierSource, Section } from '../document';

const avoidable = { yes: 'yes', no: 'no', unsure: 'unsure' } as const;

/** The stated and the analysed reason, separately. */
export function reasonsSection({ offboarding: o }: DossierSource): Section {
  const facts: DossierFact[] = [
    {
      label: 'Stated reason',
      value: reasonText(o.statedReason, o),
    },
    ...(wordsSaid(o) ? [{ label: wordsLabel(o.initiator), value: `“${wordsSaid(o)}”` }] : []),
    {
      label: 'Analysed reason',
      value: o.analysedReason ? reasonText(o.analysedReason, o) : 'not looked into',
    },
    ...(o.avoidable ? [{ label: 'Avoidable', value: avoidable[o.avoidable] }] : []),
    ...(o.competitor ? [{ label: 'New provider', value: o.competitor }] : []),
    ...(o.competitorContractEnd
      ? [{ label: 'Their new contract ends', value: dateInWords(o.competitorContractEnd) }]
      : []),
    ...(o.analysedNote ? [{ label: 'What we found', value: o.analysedNote }] : []),
  ];
  return { title: 'Reasons', blocks: [{ status: 'facts', facts }] };
}

import { contractLines } from '../../messages/contract-lines';
import { dateInWords } from '../../calendar/date-in-words';
import { contractDays } from '../../offboarding/contract-days';
import type { DossierFact, DossierSource, Section } from '../document';

/** The contract as known, and its dates. */
export function contractSection({ offboarding, today }: DossierSource): Section {
  const title = 'Contract';
  if (!offboarding.contract) {
    return {
      title,
      blocks: [{ status: 'lines', lines: ['No dates of a contract were entered.'] }],
    };
  }
  const { contractEnd, noticeDeadline } = contractDays(offboarding);
  const facts: DossierFact[] = [
    ...(contractEnd
      ? [
          {
            label: contractEnd < today ? 'The term ended on' : 'The term ends on',
            value: dateInWords(contractEnd),
          },
        ]
      : []),
    ...(noticeDeadline
      ? [{ label: 'Last day of notice', value: dateInWords(noticeDeadline.lastDay) }]
      : []),
  ];
  return {
    title,
    blocks: [
      { status: 'lines', lines: contractLines(offboarding) },
      ...(facts.length > 0 ? [{ status: 'facts', facts } as const] : []),
    ],
  };
}

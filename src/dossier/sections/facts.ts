import { dateInWords } from '../../calendar/date-in-words';
import { initiatorLabel, stayedText, wonBackLabel } from '../../messages/labels';
import type { Closed, Offboarding, Open } from '../../offboarding/offboarding';
import { outcomeById, stageById, stageIds } from '../../playbook/lookup';
import type { DossierFact, DossierSource, Section } from '../document';

/** People, dates and progress. */
export function factsSection({ offboarding: o }: DossierSource): Section {
  const { finalServiceDate, owner } = o;
  const facts: DossierFact[] = [
    { label: 'Client', value: o.companyName },
    { label: 'Ending', value: `No. ${o.number} of this client` },
    { label: 'Who ended it', value: initiatorLabel(o.initiator) },
    { label: 'Started', value: `${dateInWords(o.startedOn)}, by ${o.startedBy.name}` },
    ...(o.part
      ? [
          { label: 'What ends', value: o.part.ends },
          { label: 'What stays', value: o.part.stays },
        ]
      : []),
    {
      label: 'Last day of service',
      value: finalServiceDate ? dateInWords(finalServiceDate) : 'not known',
    },
    ...closing(o),
    { label: 'Owner', value: owner?.name ?? 'none' },
    ...stageIds.flatMap((stage) => {
      const on = o.stageEntered[stage];
      return on ? [{ label: stageById(stage).label, value: `from ${dateInWords(on)}` }] : [];
    }),
  ];
  return { title: 'Facts and dates', blocks: [{ status: 'facts', facts }] };
}

function closing(o: Offboarding): DossierFact[] {
  if (o.status !== 'closed') {
    return [{ label: 'Present stage', value: stageById(o.stage).label }, ...paused(o)];
  }
  const stayed = stayedText(o);
  return [
    { label: 'Outcome', value: outcomeById(o.outcome).label },
    { label: 'Closed', value: `${dateInWords(o.closedOn)}, by ${o.closedBy.name}` },
    ...(stayed ? [{ label: 'Why they stayed', value: stayed }] : []),
    ...(o.closingNote ? [{ label: 'Closing note', value: o.closingNote }] : []),
    ...wonBack(o),
  ];
}

function paused({ pause }: Open): DossierFact[] {
  if (!pause) return [];
  const { since, until, why } = pause;
  const days = [
    since && `since ${dateInWords(since)}`,
    until && `until ${dateInWords(until)}`,
  ].filter(Boolean);
  return [{ label: 'Paused', value: [days.join(' '), why].filter(Boolean).join(': ') || 'yes' }];
}

function wonBack({ wonBack }: Closed): DossierFact[] {
  if (!wonBack) return [];
  const { on, how, through, words } = wonBack;
  const value = `${dateInWords(on)}. ${wonBackLabel(how)}, through ${through}`;
  return [{ label: 'Won back', value: [value, words].filter(Boolean).join('. ') }];
}

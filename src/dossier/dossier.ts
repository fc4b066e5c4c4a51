import { dateInWords } from '../calendar/date-in-words';
import type { Offboarding } from '../offboarding/offboarding';
import { outcomeById, stageById } from '../playbook/lookup';
import type { Dossier, DossierSource, SectionBuilder } from './document';
import { momentsIn } from './moments';
import { aboutSection } from './sections/about';
import { contractSection } from './sections/contract';
import { dataAndAccessSection } from './sections/data-and-access';
import { factsSection } from './sections/facts';
import { learnedSection } from './sections/learned';
import { lettersSection } from './sections/letters';
import { listsSection } from './sections/lists';
import { moneySection } from './sections/money';
import { reasonsSection } from './sections/reasons';
import { signOffSection } from './sections/sign-off';
import { stepsSection } from './sections/steps';
import { surveySection } from './sections/survey';
import { timelineSection } from './sections/timeline';

/** The sections in order. To add one, add a file and a line here. */
const builders: readonly SectionBuilder[] = [
  factsSection,
  reasonsSection,
  contractSection,
  stepsSection,
  moneySection,
  dataAndAccessSection,
  listsSection,
  lettersSection,
  signOffSection,
  surveySection,
  learnedSection,
  timelineSection,
  aboutSection,
];

/** Returns the dossier of an offboarding. Pure. */
export function dossierOf(source: DossierSource): Dossier {
  const { momentOf } = momentsIn(source.zone);
  return {
    company: source.offboarding.companyName,
    brand: source.offboarding.playbook?.changes.brand ?? {},
    standing: standingOf(source.offboarding),
    made: `Made ${momentOf(source.at)} by ${source.by.name}`,
    sections: builders.flatMap((build) => build(source) ?? []),
  };
}

function standingOf(o: Offboarding): string {
  if (o.status === 'closed') return `${outcomeById(o.outcome).label} on ${dateInWords(o.closedOn)}`;
  const way = o.status === 'paused' ? 'Paused' : 'Under way';
  return `${way}: ${stageById(o.stage).label}`;
}

/**
 * Returns the file name: `dossier-nordlicht-gmbh-1-2027-03-11-3f2a9c4b.pdf`; a retry of the same request gets
 * the same name.
 */
export function fileNameOf({ offboarding: o, today }: DossierSource, requestId: string): string {
  const company = o.companyName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 40);
  const mark = requestId.replace(/[^A-Za-z0-9]/g, '').slice(0, 8);
  return `${['dossier', company, o.number, today, mark].filter(Boolean).join('-')}.pdf`;
}

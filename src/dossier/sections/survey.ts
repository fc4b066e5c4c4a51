import { wishInWords } from '../../messages/contact-words';
import { dateInWords } from '../../calendar/date-in-words';
import { answerInWords } from '../../messages/survey-note';
import { questionById, questionIds, surveyContact } from '../../playbook/survey-lookup';
import type { DossierSource, Section } from '../document';
import { momentsIn } from '../moments';

/** The client's survey answers, and whether they may be contacted. */
export function surveySection({ offboarding: o, zone }: DossierSource): Section | undefined {
  const answers = o.survey?.answers;
  if (!answers && !o.contact) return undefined;
  const { dayOf } = momentsIn(zone);
  const given = answers ? `${dayOf(answers.mark.at)}, ${ways[answers.source]}` : 'no answers';
  const facts = [
    { label: 'Exit survey', value: given },
    ...questionIds.flatMap((id) => {
      const value = answers && answerInWords(id, answers);
      return value ? [{ label: questionById(id).label, value }] : [];
    }),
    ...(o.contact
      ? [
          {
            label: surveyContact.label,
            value: `${wishInWords(o.contact)}, ${o.contact.on ? `said on ${dateInWords(o.contact.on)}` : 'said on a day that HubSpot does not say'}${o.contact.number ? ` in offboarding ${o.contact.number}` : ''}`,
          },
        ]
      : []),
  ];
  return { title: "The client's view", blocks: [{ status: 'facts', facts }] };
}

const ways = {
  client: 'by the client',
  phone: 'by phone',
  unknown: 'by whom is not known',
} as const;

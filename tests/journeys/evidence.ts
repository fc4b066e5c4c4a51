import { calendarDate } from '../../src/calendar/calendar-date';
import type { Evidence } from '../../src/offboarding/offboarding';
import { stepById, type StepId } from '../../src/playbook/lookup';

/** Something a rep could hand in for a step, and the words in which the timeline's note says it. */
export function evidenceFor(step: StepId): { evidence: Evidence; said: string[] } {
  const asked = stepById(step).evidence;
  switch (asked.kind) {
    case 'none':
      return { evidence: { kind: 'none' }, said: [] };
    case 'note': {
      const text = `On ${step}: fewer than 5 < 6 open points & "no worries"`;
      const html = `On ${step}: fewer than 5 &lt; 6 open points &amp; &quot;no worries&quot;`;
      return { evidence: { kind: 'note', text }, said: [`${asked.label}: ${html}`] };
    }
    case 'date':
      return {
        evidence: { kind: 'date', date: calendarDate('2027-03-31') },
        said: [`${asked.label}: 2027-03-31`],
      };
    case 'link': {
      const url = `https://files.example/${step}?v=2`;
      return { evidence: { kind: 'link', url }, said: [`${asked.label}: ${url}`] };
    }
    case 'amount':
      return {
        evidence: { kind: 'amount', amount: 1250.5, currency: 'EUR' },
        said: [`${asked.label}: EUR 1250.50`],
      };
    case 'choice': {
      const option = asked.options[1] ?? asked.options[0];
      if (!option) throw new Error(`The step ${step} has no options.`);
      return {
        evidence: { kind: 'choice', option: option.id },
        said: [`${asked.label}: ${option.label}`],
      };
    }
  }
}

import { isCalendarDate } from '../calendar/calendar-date';
import type { EvidenceShape } from '../playbook/shape';
import { isBlank } from './deed';
import type { Evidence } from './offboarding';

/**
 * Whether what was handed in is what the step asks for: the same kind and not empty; a link by http or
 * https; an amount of zero or more with a currency of three capitals; a choice among the options.
 */
export function isEvidence(asked: EvidenceShape, given: Evidence): boolean {
  if (asked.kind !== given.kind) return false;
  switch (given.kind) {
    case 'none':
      return true;
    case 'note':
      return !isBlank(given.text);
    case 'date':
      return isCalendarDate(given.date);
    case 'link':
      return /^https?:\/\//i.test(given.url) && URL.canParse(given.url);
    case 'amount':
      return (
        Number.isFinite(given.amount) && given.amount >= 0 && /^[A-Z]{3}$/.test(given.currency)
      );
    case 'choice':
      return asked.kind === 'choice' && asked.options.some(({ id }) => id === given.option);
  }
}

/** Whether two pieces of evidence say the same. */
export function sameEvidence(a: Evidence, b: Evidence): boolean {
  return a.kind === b.kind && contentOf(a) === contentOf(b);
}

function contentOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'none':
      return '';
    case 'note':
      return evidence.text;
    case 'date':
      return evidence.date;
    case 'link':
      return evidence.url;
    case 'amount':
      return `${evidence.amount} ${evidence.currency}`;
    case 'choice':
      return evidence.option;
  }
}

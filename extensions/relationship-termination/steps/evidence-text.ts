import type { Evidence } from '../../../src/offboarding/offboarding';
import type { EvidenceShape } from '../../../src/playbook/shape';
import { longDate } from '../dates';

/** What was handed in, in words; `undefined` for a step that asks for nothing. */
export function evidenceText(asked: EvidenceShape, given: Evidence): string | undefined {
  switch (given.kind) {
    case 'none':
      return undefined;
    case 'note':
      return given.text;
    case 'date':
      return longDate(given.date);
    case 'link':
      return given.url;
    case 'amount':
      return `${given.currency} ${given.amount.toLocaleString('en-GB', { maximumFractionDigits: 2 })}`;
    case 'choice': {
      const options = asked.kind === 'choice' ? asked.options : [];
      return options.find(({ id }) => id === given.option)?.label ?? given.option;
    }
  }
}

import type { ContactWish } from '../offboarding/survey-state';
import { surveyContact } from '../playbook/survey-lookup';

/** `Yes: e-mail, phone`. */
export function wishInWords({ consent, ways }: ContactWish): string {
  const labelOf = (options: readonly { id: string; label: string }[], id: string) =>
    options.find((option) => option.id === id)?.label ?? id;
  const how = ways.map((way) => labelOf(surveyContact.ways, way));
  const words = labelOf(surveyContact.consents, consent);
  return how.length > 0 ? `${words}: ${how.join(', ').toLowerCase()}` : words;
}

import type { Owner } from '../../../src/offboarding/offboarding';
import type { FormDraft } from '../drafts';
import type { FormResult } from '../form';
import { partOf, partSentences } from '../change/PartFields';
import { withFittingReason } from '../change/reason-requests';
import { startProblems } from '../../shared/start-problems';
import { reasonOf, wordsOf } from '../reason-words';

/** The request of the start form with the suggested owner unless another is chosen, by the playbook that the form shows; or a sentence for each field that is missing or wrong. */
export function startRequest(
  draft: FormDraft,
  suggested?: Owner,
  playbookVersion?: number,
): FormResult {
  const { initiator, date, owner = suggested } = draft;
  const part = partOf(draft);
  const words = wordsOf(draft);
  const statedReason = reasonOf(withFittingReason(draft));
  const sentences = {
    ...startProblems({ initiator, statedReason }),
    ...(part ? partSentences(part) : {}),
    ...(date === undefined
      ? { finalServiceDate: 'Choose the last day of service, or tick “Not known yet”.' }
      : {}),
  };
  if (!initiator || !statedReason || Object.keys(sentences).length > 0) return { sentences };
  return {
    request: {
      name: 'start_offboarding',
      parameters: {
        initiator,
        statedReason,
        statedWords: words,
        ...(date ? { finalServiceDate: date } : {}),
        ...(owner ? { owner } : {}),
        ...(part ? { part } : {}),
        ...(playbookVersion === undefined ? {} : { playbookVersion }),
      },
    },
  };
}

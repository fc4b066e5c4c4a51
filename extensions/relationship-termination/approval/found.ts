import type { RefusalCode } from '../../../src/offboarding/outcome';
import type { Form } from '../form';

const mended = { title: 'This approval does not count', isMended: true };

/** What a try found of an approval that says "approved", and whether an answer of the right person mends it. */
const findings = {
  approval_by_asker: mended,
  approval_not_on_list: mended,
  approval_not_by_hand: mended,
  approval_names_nobody: mended,
  approval_changed: { title: 'The request was changed', isMended: false },
  approval_needed: { title: 'This request does not count any more', isMended: false },
} as const satisfies Partial<Record<RefusalCode, { title: string; isMended: boolean }>>;
export type Finding = keyof typeof findings;

const isFinding = (code: RefusalCode): code is Finding => code in findings;

/** What the last try found; undefined before one, and where it failed for another reason. */
export const foundIn = ({ saveState }: Form): Finding | undefined =>
  saveState?.status === 'refused' && isFinding(saveState.refusal.code)
    ? saveState.refusal.code
    : undefined;

export const foundTitle = (found: Finding): string => findings[found].title;
export const isMended = (found: Finding): boolean => findings[found].isMended;

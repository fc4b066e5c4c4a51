import { Alert } from '@hubspot/ui-extensions';
import { unreadableWords } from '../../../src/messages/playbook-words';
import type { Offboarding } from '../../../src/offboarding/offboarding';

/** Says that the version of the playbook cannot be read; nothing where it can. */
export function PlaybookUnreadable({ offboarding }: { offboarding: Offboarding }) {
  const words = unreadableWords(offboarding.playbook);
  return words ? <Alert title={words} variant="warning" /> : null;
}

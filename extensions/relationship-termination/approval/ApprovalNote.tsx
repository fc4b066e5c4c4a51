import { Text } from '@hubspot/ui-extensions';
import type { Way } from './way-to';

const words: Record<Way, string | undefined> = {
  at_once: undefined,
  after_approval:
    'This needs an approval first. Those who may approve get a task; then you do it with one click.',
  shown:
    'The playbook asks for an approval of this. It is shown, not enforced: HubSpot did not sign who published this version.',
};

/** Says whether an act needs an approval. Nothing where it does not. */
export function ApprovalNote({ way }: { way: Way }) {
  return words[way] ? <Text variant="microcopy">{words[way]}</Text> : null;
}

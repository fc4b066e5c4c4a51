import { Text } from '@hubspot/ui-extensions';
import { whyNotNow, type Way } from './way-to';

const words: Record<Way, string | undefined> = {
  at_once: undefined,
  after_approval:
    'This needs an approval first. Those who may approve get a task; then you do it with one click.',
  unknown: undefined,
  shown:
    'The playbook asks for an approval of this. It is shown, not enforced: HubSpot did not sign who published this version.',
};

/** Says whether an act needs an approval. Nothing where it does not. */
export function ApprovalNote({ way }: { way: Way }) {
  const said = words[way] ?? whyNotNow(way);
  return said ? <Text variant="microcopy">{said}</Text> : null;
}

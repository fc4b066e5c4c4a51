import { Alert, Text } from '@hubspot/ui-extensions';
import { whyHeld } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Register } from '../../../src/playbook/lookup';
import { sentenceOf } from '../../shared/sentences';

/** Why no follow-ups may be planned. */
export function HeldBack({
  offboarding,
  register,
}: {
  offboarding: Offboarding;
  register: Register;
}) {
  const code = whyHeld(register, offboarding);
  if (!code) return null;
  const isOver = code === 'offboarding_called_off' || code === 'client_came_back';
  return (
    <Alert title={isOver ? 'Not needed any more' : 'On hold for now'} variant="info">
      <Text>{sentenceOf({ code })}</Text>
    </Alert>
  );
}

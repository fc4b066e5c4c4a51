import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { hasEnded } from '../../../src/offboarding/after-close';
import type { Closed, WonBack as Back } from '../../../src/offboarding/offboarding';
import { wonBackLabel } from '../../../src/messages/labels';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { WonBackPanel } from './WonBackPanel';

const takeBack = { name: 'win_back', parameters: { action: 'take_back' } } as const;

/** Shows that the client came back, with buttons to change or undo it. Nothing if not. */
export function WonBackSection({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const { wonBack } = offboarding;
  const form = card.form('take_back');
  if (!wonBack) return null;
  return (
    <>
      <Alert title={`Won back on ${dateInWords(wonBack.on)}`} variant="success">
        <Flex direction="column" gap="extra-small" align="start">
          <Text>{wayText(wonBack)}</Text>
          {wonBack.words && <Text>{wonBack.words}</Text>}
          <Flex gap="small" align="center" wrap>
            <WonBackPanel offboarding={offboarding} label="Change" />
            <SaveButton
              size="xs"
              saving={form.saving !== undefined}
              onClick={() => form.submit(() => ({ request: takeBack }))}
            >
              Take it back
            </SaveButton>
          </Flex>
        </Flex>
      </Alert>
      <FormNotice form={form} />
    </>
  );
}

/** A small button to record that the client came back. Nothing if it never ended or it is recorded. */
export function WonBackButton({ offboarding }: { offboarding: Closed }) {
  if (offboarding.wonBack || !hasEnded(offboarding)) return null;
  return <WonBackPanel offboarding={offboarding} label="Won back…" />;
}

/** `They had a new need. What led to it: A call in spring`. */
const wayText = ({ how, through }: Back) =>
  [wonBackLabel(how), through && `What led to it: ${through}`].filter(Boolean).join('. ');

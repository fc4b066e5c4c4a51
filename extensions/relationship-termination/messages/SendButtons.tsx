import { Button, Flex, Text } from '@hubspot/ui-extensions';

import { useState } from 'react';
import { useCard } from '../card';
import type { Form } from '../form';
import { KeptActionButton } from '../parts/KeptActions';

interface SendButtonsProps {
  form: Form;
  message: { subject: string; body: string };
  /** Why the addressee gets no e-mail; undefined if they do. */
  noEmail: string | undefined;
  /** What the text does not fill in. */
  missing: readonly string[];
  /** Logging it finishes the step. */
  finishes: boolean;
}

/**
 * Copies the message, or opens HubSpot's composer if the addressee gets e-mail; either asks first about what is not filled
 * in. Whether the composer keeps line breaks is unverified.
 */
export function SendButtons({ form, message, noEmail, missing, finishes }: SendButtonsProps) {
  const { subject, body } = message;
  const card = useCard();
  const [copied, setCopied] = useState<string>();
  const asksFirst = missing.length > 0 && !form.draft.opening;
  const copy = () =>
    card.copyText(`${subject}\n\n${body}`).then(
      () =>
        setCopied(
          missing.length > 0
            ? `Copied with gaps: ${missing.join(', ')}.`
            : 'Copied, the subject in the first line.',
        ),
      () => setCopied('The browser did not allow copying. Mark the text and copy it by hand.'),
    );
  return (
    <Flex direction="column" gap="extra-small">
      {form.draft.opening && missing.length > 0 && <Text>{gapsSentence(missing)}</Text>}
      {noEmail && <Text>{`${noEmail} Call, write a letter, or choose somebody else.`}</Text>}
      <Flex gap="small" wrap align="center">
        {!noEmail && asksFirst && (
          <Button size="sm" onClick={() => form.change({ opening: true })}>
            Open in HubSpot's e-mail…
          </Button>
        )}
        {!noEmail && !asksFirst && (
          <KeptActionButton
            actionType="SEND_EMAIL"
            actionContext={{
              ...card.record,
              initialEmailSubject: subject,
              initialEmailBody: body,
            }}
            size="sm"
          >
            {missing.length > 0 ? 'Open it with the gaps' : "Open in HubSpot's e-mail"}
          </KeptActionButton>
        )}
        <Button
          size="sm"
          onClick={() => (asksFirst ? form.change({ opening: true }) : void copy())}
        >
          {missing.length === 0 ? 'Copy' : asksFirst ? 'Copy…' : 'Copy it with the gaps'}
        </Button>
        <Button
          size="sm"
          variant={finishes ? 'primary' : 'transparent'}
          onClick={() => form.change({ confirming: true, logged: undefined })}
        >
          Log as sent…
        </Button>
      </Flex>
      <Text variant="microcopy">
        {copied ?? 'HubSpot does not tell the card what was sent. Log it here once it is.'}
      </Text>
    </Flex>
  );
}

const gapsSentence = (missing: readonly string[]) =>
  `The text still has gaps: ${missing.join(', ')}. Fill them in above, or use it as it is.`;

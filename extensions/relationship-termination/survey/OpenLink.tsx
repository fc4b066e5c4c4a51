import { Button, Flex, Input, Link, LoadingSpinner, Text } from '@hubspot/ui-extensions';

import { useState } from 'react';
import type { SurveyLink } from '../../../src/offboarding/survey-state';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import type { Form } from '../form';
import { SaveButton } from '../../shared/parts/SaveButton';
import { NewLink } from './NewLink';

interface OpenLinkProps {
  form: Form;
  link: SurveyLink;
}

/** The open link, with buttons to copy, renew and revoke it. */
export function OpenLink({ form, link }: OpenLinkProps) {
  if (form.draft.asking === 'renew') {
    const keep = () => form.change({ asking: undefined });
    return <NewLink form={form} renews onCancel={keep} />;
  }
  return (
    <Flex direction="column" gap="small">
      <Address />
      <Text variant="microcopy">
        Made {dateInWords(link.madeOn)}, open until {dateInWords(link.expiresOn)}. Whoever has the
        link can answer.
      </Text>
      {form.draft.asking === 'revoke' ? (
        <Revoke form={form} />
      ) : (
        <Flex gap="small" wrap>
          <Button size="xs" variant="transparent" onClick={() => form.change({ asking: 'renew' })}>
            Renew…
          </Button>
          <Button size="xs" variant="transparent" onClick={() => form.change({ asking: 'revoke' })}>
            Revoke…
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

function Address() {
  const { surveyLink: reading, readSurveyLink } = useCard();
  if (
    reading.status === 'failed' ||
    (reading.status === 'loaded' && reading.answer.status === 'none')
  ) {
    const gone = 'The link is not open any more. Open the record again to see how it stands.';
    return (
      <Flex direction="column" gap="extra-small" align="start">
        <Text>{reading.status === 'failed' ? reading.sentence : gone}</Text>
        <Button size="xs" onClick={() => readSurveyLink()}>
          Read the link again
        </Button>
      </Flex>
    );
  }
  if (reading.status !== 'loaded' || reading.answer.status !== 'link') {
    return <LoadingSpinner label="Reading the link" showLabel size="xs" />;
  }
  return <TheLink url={reading.answer.url} />;
}

function TheLink({ url }: { url: string }) {
  const card = useCard();
  const [copied, setCopied] = useState<string>();
  const copy = () =>
    card.copyText(url).then(
      () => setCopied('Copied.'),
      () => setCopied('The browser did not allow copying. Mark the link and copy it by hand.'),
    );
  return (
    <Flex direction="column" gap="extra-small">
      <Input key={url} label="The link" name="survey_link" readOnly value={url} />
      <Flex gap="small" wrap align="center">
        <Button size="sm" onClick={() => void copy()}>
          Copy the link
        </Button>
        <Link href={{ url, external: true }}>Open the page</Link>
      </Flex>
      {copied && <Text variant="microcopy">{copied}</Text>}
    </Flex>
  );
}

/** Asks for confirmation before the link is revoked. */
function Revoke({ form }: { form: Form }) {
  const request = { name: 'update_survey', parameters: { action: 'revoke_link' } } as const;
  return (
    <Flex direction="column" gap="small">
      <Text>Revoke the link? Whoever has it can then no longer answer or change an answer.</Text>
      <Flex gap="small" wrap>
        <SaveButton
          variant="destructive"
          size="sm"
          saving={form.saving !== undefined}
          onClick={() => form.submit(() => ({ request }))}
        >
          Revoke the link
        </SaveButton>
        <Button size="sm" variant="transparent" onClick={() => form.change({ asking: undefined })}>
          Keep the link
        </Button>
      </Flex>
    </Flex>
  );
}

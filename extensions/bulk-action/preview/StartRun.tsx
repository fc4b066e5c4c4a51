import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useRef, useState } from 'react';
import type { Run } from '../../../src/api/bulk';
import { SaveButton } from '../../shared/parts/SaveButton';
import { retryWhileBusy } from '../../shared/retry';
import { noAnswerSentence, sentenceOfReply } from '../../shared/sentences';
import type { ToDo } from '../act/act-of';
import { useBulk } from '../bulk';
import type { Companies } from '../words';

interface StartRunProps {
  toDo: ToDo;
  companies: Companies;
  /** What happens, as the button says it. */
  label: string;
  onBack(): void;
  onStarted(run: Run): void;
}

/** The button that carries the act out. The run is kept first, so that it can be resumed after the tab was closed. */
export function StartRun({ toDo, companies, label, onBack, onStarted }: StartRunProps) {
  const { call, wait, me, isVerified, today, newRequestId } = useBulk();
  const requestId = useRef('');
  const [state, setState] = useState<'idle' | 'sending' | { sentence: string }>('idle');
  const isSending = useRef(false);
  const start = () => {
    if (isSending.current) return;
    isSending.current = true;
    requestId.current ||= newRequestId();
    setState('sending');
    const ids = companies.map(({ id }) => id);
    const request = { by: me, today: today(), requestId: requestId.current, companies: ids };
    void retryWhileBusy(wait, () => call('start_run', { ...request, ...toDo })).then((reply) => {
      isSending.current = false;
      if (reply.status === 'done') return onStarted(reply.value.run);
      setState({ sentence: sentenceOfReply(reply, noAnswerSentence) });
    });
  };
  return (
    <Flex direction="column" gap="small">
      {typeof state === 'object' && (
        <Alert title="It has not started" variant="warning">
          {state.sentence}
        </Alert>
      )}
      {!isVerified && (
        <Text variant="microcopy">
          {`HubSpot does not prove to the app who you are, so the timeline says “By ${me.name}, not verified”.`}
        </Text>
      )}
      <Flex gap="small" wrap>
        <SaveButton variant="primary" saving={state === 'sending'} onClick={start}>
          {label}
        </SaveButton>
        <Button disabled={state === 'sending'} onClick={onBack}>
          Back
        </Button>
      </Flex>
    </Flex>
  );
}

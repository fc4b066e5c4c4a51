import { useRef, useState } from 'react';
import type { DoneMany, NotDone, Preview } from '../../../src/api/bulk';
import type { Reply } from '../../../src/api/reply';
import type { Act, OneAct } from '../../../src/bulk/act';
import { retryWhileBusy } from '../../shared/retry';
import { failedSentence, failedToReadSentence, sentenceOfReply } from '../../shared/sentences';
import { usePage } from '../page';

/** An act on one company: first what it would come to, then, when the manager says so, the change. */
export type ActState =
  | { status: 'idle' }
  | { status: 'asking' | 'changing'; act: OneAct }
  | { status: 'may'; act: OneAct }
  | { status: 'cannot'; act: OneAct; why: NotDone }
  | { status: 'failed'; act: OneAct; sentence: string }
  | { status: 'done'; act: OneAct };

/** Asks and carries out acts on one company. `onDone` is called once something changed. */
export function useAct(companyId: string, onDone: (act: OneAct) => void) {
  const { call, wait, me, today, newRequestId } = usePage();
  const [state, setState] = useState<ActState>({ status: 'idle' });
  const requestId = useRef('');
  const meta = () => ({ by: me, today: today(), requestId: requestId.current });
  const companies = [companyId];

  const ask = (act: Act) => {
    requestId.current = newRequestId();
    setState({ status: 'asking', act });
    void retryWhileBusy(wait, () => call('preview_many', { ...meta(), act, companies })).then(
      (reply) => setState(afterAsking(act, reply)),
    );
  };
  const carryOut = (act: OneAct) => {
    requestId.current ||= newRequestId();
    setState({ status: 'changing', act });
    void retryWhileBusy(wait, () => call('change_many', { ...meta(), act, companies })).then(
      (reply) => {
        const next = afterChange(act, reply);
        setState(next);
        if (next.status !== 'done') return;
        requestId.current = '';
        onDone(act);
      },
    );
  };
  const cancel = () => {
    requestId.current = '';
    setState({ status: 'idle' });
  };
  return { state, ask, carryOut, cancel };
}

function afterAsking(act: OneAct, reply: Reply<Preview>): ActState {
  if (reply.status !== 'done') return failure(act, reply, failedToReadSentence);
  const [why] = [...reply.value.cannot, ...reply.value.skip];
  return why ? { status: 'cannot', act, why } : { status: 'may', act };
}

function afterChange(act: OneAct, reply: Reply<DoneMany>): ActState {
  if (reply.status !== 'done') return failure(act, reply, failedSentence);
  const { failed, skipped, left } = reply.value;
  const [why] = [...failed, ...skipped];
  if (why) return { status: 'cannot', act, why };
  return left.length > 0
    ? { status: 'failed', act, sentence: failedSentence }
    : { status: 'done', act };
}

const failure = (
  act: OneAct,
  reply: Exclude<Reply<unknown>, { status: 'done' }>,
  otherwise: string,
): ActState => ({
  status: 'failed',
  act,
  sentence: sentenceOfReply(reply, otherwise),
});

import { useRef, useState } from 'react';
import type { DoneMany, NotDone, Preview } from '../../../src/api/bulk';
import type { Request } from '../../../src/api/functions';
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
  | { status: 'failed'; sentence: string; again(): void }
  /** A text of it may be a password. */
  | { status: 'asks'; saveAsItIs(): void }
  | { status: 'done'; act: OneAct };

/** How often a change is sent that was made but not written everywhere. */
const maxAttempts = 3;

/** Asks and carries out acts on one company. `onDone` is called once something changed. */
export function useAct(companyId: string, onDone: (act: OneAct) => void) {
  const { call, wait, me, today, newRequestId } = usePage();
  const [state, setState] = useState<ActState>({ status: 'idle' });
  const tried = useRef<{ act: string; requestId: string }>(undefined);
  const companies = [companyId];

  const ask = (act: Act) => {
    setState({ status: 'asking', act });
    const meta = { by: me, today: today(), requestId: newRequestId() };
    void retryWhileBusy(wait, () => call('preview_many', { ...meta, act, companies })).then(
      (reply) => setState(afterAsking(act, reply, () => ask(act))),
    );
  };
  /** The id stays with the act until it is done, so that a later try goes on with what an earlier one began. */
  const requestIdOf = (act: OneAct): string => {
    const text = JSON.stringify(act);
    if (tried.current?.act !== text) tried.current = { act: text, requestId: newRequestId() };
    return tried.current.requestId;
  };
  const sent = async (act: OneAct, accepted: Accepted): Promise<Reply<DoneMany>> => {
    const meta = { by: me, today: today(), requestId: requestIdOf(act), ...accepted };
    for (let attempt = 1; ; attempt += 1) {
      const reply = await retryWhileBusy(wait, () =>
        call('change_many', { ...meta, act, companies }),
      );
      const isLeft = reply.status === 'done' && reply.value.left.length > 0;
      if (!isLeft || attempt === maxAttempts) return reply;
      await wait(1000 * attempt);
    }
  };
  const send = (act: OneAct, accepted: Accepted) => {
    setState({ status: 'changing', act });
    void sent(act, accepted).then((reply) => {
      const next = afterChange(act, reply, {
        again: () => send(act, accepted),
        saveAsItIs: () => send(act, { acceptsPossibleSecret: true }),
      });
      setState(next);
      if (next.status !== 'done') return;
      tried.current = undefined;
      onDone(act);
    });
  };
  const carryOut = (act: OneAct) => send(act, {});
  return { state, ask, carryOut, cancel: () => setState({ status: 'idle' }) };
}

/** Whether a text that may be a password was accepted. */
type Accepted = Pick<Request<'change_many'>, 'acceptsPossibleSecret'>;

function afterAsking(act: OneAct, reply: Reply<Preview>, again: () => void): ActState {
  if (reply.status !== 'done')
    return { status: 'failed', sentence: sentenceOfReply(reply, failedToReadSentence), again };
  const [why] = [...reply.value.cannot, ...reply.value.skip];
  return why ? { status: 'cannot', act, why } : { status: 'may', act };
}

function afterChange(
  act: OneAct,
  reply: Reply<DoneMany>,
  { again, saveAsItIs }: { again(): void; saveAsItIs(): void },
): ActState {
  if (reply.status === 'refused' && reply.refusal.code === 'text_may_have_secret')
    return { status: 'asks', saveAsItIs };
  if (reply.status !== 'done')
    return { status: 'failed', sentence: sentenceOfReply(reply, failedSentence), again };
  const { failed, skipped, left } = reply.value;
  const [why] = [...failed, ...skipped];
  if (why) return { status: 'cannot', act, why };
  return left.length > 0
    ? { status: 'failed', sentence: failedSentence, again }
    : { status: 'done', act };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Preview } from '../../../src/api/bulk';
import { batchesOf, batchOf } from '../../../src/bulk/ids';
import { retryWhileBusy } from '../../shared/retry';
import { failedToReadSentence, sentenceOfReply } from '../../shared/sentences';
import type { ToDo } from '../act/act-of';
import { useBulk, type Bulk } from '../bulk';
import { sendPaced, type SendPaced } from '../run/send-paced';
import { merged, nothing } from './merge';

/** What an act would come to, of as many companies as were looked at. */
export interface PreviewState {
  status: 'reading' | 'failed' | 'loaded';
  sentence?: string;
  /** Number of batches that were read. */
  batches: number;
  preview: Preview;
}

const atFirst: PreviewState = { status: 'reading', batches: 0, preview: nothing };

/** Reads what an act would come to on the companies that are selected. After a failure `goOn` reads the rest. */
export function usePreview(toDo: ToDo): { state: PreviewState; goOn(): void } {
  const bulk = useBulk();
  const [state, setState] = useState(atFirst);
  const latest = useRef({ bulk, toDo });
  const isOver = useRef(false);
  const send = useRef(sendPaced(bulk));

  const goOn = useCallback((from: PreviewState) => {
    const { bulk: now, toDo: what } = latest.current;
    const isLeft = () => isOver.current;
    void readOn({ from, bulk: now, toDo: what, send: send.current, isLeft, onRead: setState });
  }, []);
  useEffect(() => {
    isOver.current = false;
    goOn(atFirst);
    return () => void (isOver.current = true);
  }, [goOn]);
  return { state, goOn: () => goOn(state) };
}

interface ReadingOn {
  from: PreviewState;
  bulk: Bulk;
  toDo: ToDo;
  send: SendPaced;
  isLeft(): boolean;
  onRead(state: PreviewState): void;
}

async function readOn({ from, bulk, toDo, send, isLeft, onRead }: ReadingOn): Promise<void> {
  const { call, wait, selected, me: by, today, newRequestId } = bulk;
  const count = batchesOf(selected.length);
  let { batches, preview } = from;
  onRead({ status: 'reading', batches, preview });
  while (batches < count) {
    const companies = batchOf(selected, batches);
    const meta = { by, today: today(), requestId: newRequestId() };
    const reply = await retryWhileBusy(wait, () =>
      send(() => call('preview_many', { ...meta, ...toDo, companies })),
    );
    if (isLeft()) return;
    if (reply.status !== 'done') {
      const sentence = sentenceOfReply(reply, failedToReadSentence);
      return onRead({ status: 'failed', sentence, batches, preview });
    }
    batches += 1;
    preview = merged(preview, reply.value);
    onRead({ status: batches < count ? 'reading' : 'loaded', batches, preview });
  }
}

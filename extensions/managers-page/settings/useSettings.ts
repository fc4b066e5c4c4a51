import { useCallback, useRef, useState } from 'react';
import { functions } from '../../../src/api/functions';
import type { PlaybookState } from '../../../src/api/playbook';
import type { Reply } from '../../../src/api/reply';
import type { Refusal } from '../../../src/offboarding/outcome';
import type { PlaybookChanges } from '../../../src/playbook/changes';
import { isSame, mergedChanges } from '../../../src/playbook/merge-changes';
import type { Dependencies } from '../../shared/dependencies';
import { retryWhileBusy } from '../../shared/retry';
import { failedToReadSentence, sentenceOfReply } from '../../shared/sentences';
import { wrongBy } from '../../shared/write-request';
import type { PlaybookAct } from './act';
import { keptIn, versionsIn } from './playbook-state';

/** What a person makes of the playbook. `kept`: what is in HubSpot. `drawing` changes when fields are to be drawn anew. */
interface Working {
  state?: PlaybookState;
  changes: PlaybookChanges;
  kept: PlaybookChanges;
  /** What was there before each edit; edits of one thing after another are one. */
  history: readonly { what: string; before: PlaybookChanges }[];
  drawing: number;
}

const nothingYet: Working = { changes: {}, kept: {}, history: [], drawing: 0 };

type Loading = { status: 'idle' | 'loading' | 'loaded' } | { status: 'failed'; sentence: string };
/** What a save did; keeping a draft without changes throws it away. */
export type Done = PlaybookAct['action'] | 'throw_draft';
/** How the last save ended, until the next one. */
export type Saved =
  | { status: 'done'; act: Done }
  | { status: 'refused'; refusal: Refusal; act: PlaybookAct }
  | { status: 'failed'; act: PlaybookAct };

/** A team's playbook as it is worked on. It outlives the route, so that looking at another one loses nothing. */
export function useSettings(dependencies: Dependencies) {
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const [working, setWorking] = useState<Working>(nothingYet);
  const [loading, setLoading] = useState<Loading>({ status: 'idle' });
  const [saving, setSaving] = useState<PlaybookAct['action']>();
  const [saved, setSaved] = useState<Saved>();
  const [open, setOpen] = useState<string>();
  const { setTried, ...marks } = useMarks();
  const running = useRef(false);
  const attempt = useRef({ what: '', requestId: '' });

  const read = useCallback(() => {
    if (running.current) return;
    running.current = true;
    setLoading({ status: 'loading' });
    const { call, wait } = latest.current;
    void retryWhileBusy(wait, () => call('read_playbook_state', {})).then((reply) => {
      running.current = false;
      if (reply.status !== 'done')
        return setLoading({
          status: 'failed',
          sentence: sentenceOfReply(reply, failedToReadSentence),
        });
      setLoading({ status: 'loaded' });
      setSaved(undefined);
      setWorking((before) => withState(before, before.kept, reply.value));
    });
  }, []);

  const edit = useCallback((what: string, next: Edit, redraw = false) => {
    setSaved(undefined);
    setWorking((before) => edited(before, { what, next, redraw }));
  }, []);

  const undo = useCallback(() => setWorking(undone), []);

  const send = useCallback(
    (act: PlaybookAct, sent: PlaybookChanges, revision: string | undefined, accepts = false) => {
      if (running.current) return;
      running.current = true;
      setSaving(act.action);
      setSaved(undefined);
      const { call, wait, today, me, newRequestId } = latest.current;
      const what = JSON.stringify([act, revision, accepts]);
      if (attempt.current.what !== what) attempt.current = { what, requestId: newRequestId() };
      const { requestId } = attempt.current;
      const request = { ...act, ...about(revision, accepts), today: today(), by: me, requestId };
      void answered(request, () =>
        retryWhileBusy(wait, () => call('change_playbook', request)),
      ).then((reply) => {
        running.current = false;
        setSaving(undefined);
        setSaved(savedBy(reply, act));
        setTried(reply.status === 'refused');
        if (reply.status === 'done') setWorking((now) => withState(now, sent, reply.value));
      });
    },
    [],
  );

  return { working, loading, saving, saved, ...marks, open, setOpen, read, edit, undo, send };
}

/** Which fields somebody typed in, by their paths in the changes, and whether a try to save was refused since. */
function useMarks() {
  const [tried, setTried] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = useCallback(
    (path: string) => setTouched((all) => (all.has(path) ? all : new Set([...all, path]))),
    [],
  );
  return { tried, setTried, touched, touch };
}

const about = (revision: string | undefined, accepts: boolean) => ({
  ...(revision && { revision }),
  ...(accepts && { acceptsPossibleSecret: true }),
});

export type Edit = (changes: PlaybookChanges) => PlaybookChanges;
type Request = Parameters<Dependencies['call']>[1];

/** Sends a request whose texts may be saved; asks first about one that may be a password. */
async function answered(
  request: Request,
  ask: () => Promise<Reply<PlaybookState>>,
): Promise<Reply<PlaybookState>> {
  const [wrong] = Object.entries(wrongBy(functions.change_playbook.request, request));
  return wrong
    ? { status: 'refused', refusal: { code: wrong[1] ?? 'bad_request', field: wrong[0] } }
    : ask();
}

function savedBy(reply: Reply<PlaybookState>, act: PlaybookAct): Saved {
  if (reply.status === 'done') {
    const isThrown = act.action === 'keep_draft' && act.changes === undefined;
    return { status: 'done', act: isThrown ? 'throw_draft' : act.action };
  }
  return reply.status === 'refused'
    ? { status: 'refused', refusal: reply.refusal, act }
    : { status: 'failed', act };
}

/** Takes what HubSpot has now; what was changed since `from` stays. What is dropped with it can be undone. */
function withState(before: Working, from: PlaybookChanges, state: PlaybookState): Working {
  const kept = keptIn(state);
  const changes = before.state
    ? mergedChanges(from, before.changes, kept, versionsIn(state))
    : kept;
  const isNew = !isSame(changes, before.changes);
  return {
    state,
    kept,
    changes,
    history: isNew && from === before.changes ? [{ what: 'draft', before: from }] : [],
    drawing: isNew ? before.drawing + 1 : before.drawing,
  };
}

interface EditOf {
  what: string;
  next: Edit;
  redraw: boolean;
}

function edited(before: Working, { what, next, redraw }: EditOf): Working {
  const changes = next(before.changes);
  if (isSame(changes, before.changes)) return before;
  const isSameThing = !redraw && before.history.at(-1)?.what === what;
  return {
    ...before,
    changes,
    history: isSameThing ? before.history : [...before.history, { what, before: before.changes }],
    drawing: redraw ? before.drawing + 1 : before.drawing,
  };
}

function undone(now: Working): Working {
  const last = now.history.at(-1);
  if (!last) return now;
  const history = now.history.slice(0, -1);
  return { ...now, changes: last.before, history, drawing: now.drawing + 1 };
}

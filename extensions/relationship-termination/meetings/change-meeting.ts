import type { Meeting } from '../../../src/api/live';
import { stageOfStep } from '../../../src/playbook/book';
import type { LiveReads } from '../useLive';
import type { Form } from '../form';
import type { MeetingDraft } from './meeting-draft';
import type { ByPlaybook } from '../../../src/playbook/changes';

/** Changes fields of the meeting's draft; others that changed in the same moment are kept. */
export const changeMeeting = (form: Form, patch: MeetingDraft): void =>
  form.change(({ meeting }) => ({ meeting: { ...meeting, ...patch } }));

/** Reads the meetings again after a save. */
export const readMeetingsAgain =
  (card: Pick<LiveReads, 'readLiveAgain'> & ByPlaybook, { step }: Meeting) =>
  () =>
    card.readLiveAgain(stageOfStep(step, card), ['meetings']);

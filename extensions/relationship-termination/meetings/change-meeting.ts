import type { Form } from '../form';
import type { MeetingDraft } from './meeting-draft';

/** Changes fields of the meeting's draft; others that changed in the same moment are kept. */
export const changeMeeting = (form: Form, patch: MeetingDraft): void =>
  form.change(({ meeting }) => ({ meeting: { ...meeting, ...patch } }));

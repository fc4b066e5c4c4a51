import { activity, html } from './activities';
import { choice, number, readOnly, text } from './shape';

/** Names and options: HubSpot's guides on e-mails and calls. Labels unverified. */
export const email = activity(
  {
    id: '0-49',
    name: 'email',
    pathName: 'emails',
    labels: { singular: 'Email', plural: 'Emails' },
    primaryDisplayProperty: 'hs_email_subject',
  },
  [
    text('hs_email_subject', 'Email subject'),
    html('hs_email_html', 'Email HTML'),
    { ...text('hs_email_text', 'Email text'), fieldType: 'textarea' },
    choice('hs_email_direction', 'Email direction', {
      EMAIL: 'Outgoing',
      INCOMING_EMAIL: 'Incoming',
      FORWARDED_EMAIL: 'Forwarded',
    }),
    choice('hs_email_status', 'Email send status', {
      BOUNCED: 'Bounced',
      FAILED: 'Failed',
      SCHEDULED: 'Scheduled',
      SENDING: 'Sending',
      SENT: 'Sent',
    }),
    { ...text('hs_email_headers', 'Email headers'), fieldType: 'textarea' },
    readOnly(text('hs_email_from_email', 'Email from address')),
    readOnly(text('hs_email_to_email', 'Email to address')),
  ],
);

export const call = activity(
  {
    id: '0-48',
    name: 'call',
    pathName: 'calls',
    labels: { singular: 'Call', plural: 'Calls' },
    primaryDisplayProperty: 'hs_call_title',
  },
  [
    text('hs_call_title', 'Call title'),
    html('hs_call_body', 'Call notes'),
    choice('hs_call_direction', 'Call direction', { INBOUND: 'Inbound', OUTBOUND: 'Outbound' }),
    choice('hs_call_status', 'Call status', {
      BUSY: 'Busy',
      CALLING_CRM_USER: 'Calling CRM user',
      CANCELED: 'Canceled',
      COMPLETED: 'Completed',
      CONNECTING: 'Connecting',
      FAILED: 'Failed',
      IN_PROGRESS: 'In progress',
      NO_ANSWER: 'No answer',
      QUEUED: 'Queued',
      RINGING: 'Ringing',
    }),
    text('hs_call_disposition', 'Call outcome'),
    number('hs_call_duration', 'Call duration in milliseconds'),
    text('hs_call_from_number', 'From number'),
    text('hs_call_to_number', 'To number'),
    text('hs_call_recording_url', 'Recording URL'),
    text('hs_activity_type', 'Call and meeting type'),
  ],
);

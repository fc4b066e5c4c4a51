import { Button, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asWhoLooks } from '../../page/api/people';

/** The record in view, and what the card handed over. */
interface DialogProps {
  context: Record<string, unknown>;
  onClose(): void;
}

type Fields = Record<string, string>;

/** HubSpot-defined association types to a company (`api/builtin/associations.ts`). */
const toCompany = { meetings: 188, emails: 186 };

/** Makes an activity on the company in view, as HubSpot's own window would; the card is told nothing. */
async function make(kind: keyof typeof toCompany, companyId: string, properties: Fields) {
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: toCompany[kind] }];
  const response = await fetch(`/crm/v3/objects/${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...asWhoLooks() },
    body: JSON.stringify({ properties, associations: [{ to: { id: companyId }, types }] }),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** HubSpot's scheduler: what it books lies on the company. */
export function SchedulerDialog({ context, onClose }: DialogProps) {
  const [title, setTitle] = useState('');
  const [start, setStart] = useState('');
  const book = () => {
    const at = new Date(start).toISOString();
    return make('meetings', String(context['objectId']), {
      hs_timestamp: at,
      hs_meeting_start_time: at,
      hs_meeting_end_time: new Date(Date.parse(at) + 1_800_000).toISOString(),
      hs_meeting_title: title || 'Meeting',
      hs_meeting_outcome: 'SCHEDULED',
    });
  };
  return (
    <ActivityDialog
      title="HubSpot's scheduler"
      act="Book"
      ready={!!start}
      onAct={book}
      onClose={onClose}
    >
      <TextInput
        label="Meeting title"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label="Start of the meeting"
        type="datetime-local"
        value={start}
        onChange={(event) => setStart(event.currentTarget.value)}
      />
    </ActivityDialog>
  );
}

/** HubSpot's composer: nothing leaves the sandbox, and what was "sent" lies on the company. */
export function ComposerDialog({ context, onClose }: DialogProps) {
  const [subject, setSubject] = useState(textOf(context['initialEmailSubject']));
  const [body, setBody] = useState(textOf(context['initialEmailBody']));
  const send = () =>
    make('emails', String(context['objectId']), {
      hs_timestamp: new Date().toISOString(),
      hs_email_direction: 'EMAIL',
      hs_email_status: 'SENT',
      hs_email_subject: subject,
      hs_email_text: body,
    });
  return (
    <ActivityDialog
      title="HubSpot's e-mail"
      act="Send"
      ready={!!subject}
      onAct={send}
      onClose={onClose}
    >
      <TextInput
        label="E-mail subject"
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label="E-mail text"
        autosize
        minRows={6}
        maxRows={14}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
    </ActivityDialog>
  );
}

interface ActivityDialogProps {
  title: string;
  act: string;
  ready: boolean;
  children: React.ReactNode;
  onAct(): Promise<void>;
  onClose(): void;
}

function ActivityDialog({ title, act, ready, children, onAct, onClose }: ActivityDialogProps) {
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const press = () => {
    setBusy(true);
    onAct().then(onClose, (error: unknown) => {
      setBusy(false);
      setFailure(String(error));
    });
  };
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Stack gap="sm">
        <Text size="sm" c="#516f90">
          The sandbox's stand-in for HubSpot's own window. Nothing leaves this machine, and the card
          is not told.
        </Text>
        {children}
        {failure && <Text c="red">{failure}</Text>}
        <Button onClick={press} disabled={!ready} loading={busy}>
          {act}
        </Button>
      </Stack>
    </Modal>
  );
}

import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { OwnReasonDetail } from '../../../../src/playbook/changes';
import { freeOwnId, withOwnReason, withReason } from '../../../../src/playbook/edit-changes';
import {
  reasonIds,
  type BuiltInReasonDetailId,
  type ReasonId,
} from '../../../../src/playbook/lookup';
import { playbook } from '../../../../src/playbook/playbook';
import { Choice } from '../../../shared/parts/Choice';
import { versionsIn } from '../playbook-state';
import { Foldable, Switch, WordsField } from '../fields';
import { usePlaybookState, useTeamSettings } from '../settings';

const reasons: readonly {
  id: ReasonId;
  label: string;
  details: readonly { id: BuiltInReasonDetailId; label: string }[];
}[] = playbook.reasons;

/** The second level below each reason, one reason at a time. */
export function Reasons() {
  const { changes, setOpen } = useTeamSettings();
  const [reason, setReason] = useState<ReasonId>(reasonIds[0]);
  const isChanged = ({ id, details }: (typeof reasons)[number]) =>
    details.some((detail) => changes.reasonDetails?.[detail.id]) ||
    changes.ownReasonDetails?.some((own) => own.reason === id);
  const details = reasons.find(({ id }) => id === reason)?.details ?? [];
  return (
    <Flex direction="column" gap="medium">
      <Choice
        label="Reason"
        name="reason"
        asMenu
        options={reasons.map((one) => ({
          id: one.id,
          label: `${one.label}${isChanged(one) ? ' · changed' : ''}`,
        }))}
        value={reason}
        onChoose={(id) => {
          setOpen(undefined);
          setReason(id);
        }}
      />
      <Flex key={reason} direction="column" gap="extra-small">
        {details.map((detail) => (
          <DetailRow key={detail.id} detail={detail} />
        ))}
        {(changes.ownReasonDetails ?? []).map((own, at) =>
          own.reason === reason ? <OwnRow key={own.id} own={own} at={at} /> : null,
        )}
        <AddReason reason={reason} />
      </Flex>
    </Flex>
  );
}

function DetailRow({ detail }: { detail: { id: BuiltInReasonDetailId; label: string } }) {
  const { changes, edit } = useTeamSettings();
  const { id } = detail;
  const own = changes.reasonDetails?.[id] ?? {};
  return (
    <Foldable
      id={id}
      title={own.label ?? detail.label}
      path={`reasonDetails.${id}`}
      marks={[own.off && 'off', own.label !== undefined && 'changed']}
    >
      <Switch
        label="It can be chosen"
        name={`${id}.on`}
        isOn={!own.off}
        onSwitch={(isOn) =>
          edit(`${id}.off`, (now) => withReason(now, id, 'off', isOn ? undefined : true))
        }
      />
      <WordsField
        label="Name"
        name={`${id}.label`}
        own={own.label}
        builtIn={detail.label}
        path={`reasonDetails.${id}.label`}
        onWrite={(label, redraw) =>
          edit(`${id}.label`, (now) => withReason(now, id, 'label', label), redraw)
        }
      />
    </Foldable>
  );
}

function OwnRow({ own, at }: { own: OwnReasonDetail; at: number }) {
  const { state, edit, setOpen } = usePlaybookState();
  const isPublished = versionsIn(state).some(({ ownReasonDetails = [] }) =>
    ownReasonDetails.some(({ id }) => id === own.id),
  );
  const set = (what: string, change: Partial<OwnReasonDetail> | undefined) =>
    edit(
      `reason ${own.id}.${what}`,
      (now) => withOwnReason(now, own.id, change && { ...own, ...change }),
      change === undefined,
    );
  return (
    <Foldable
      id={`reason-${own.id}`}
      title={own.label.trim() || 'A reason without a name'}
      path={`ownReasonDetails.${at}`}
      marks={['your own', !isPublished && 'new', own.off && 'off']}
    >
      <WordsField
        label="Name"
        name={`reason.${own.id}`}
        own={own.label}
        path={`ownReasonDetails.${at}.label`}
        required
        onWrite={(label = '') => set('label', { label })}
      />
      {isPublished ? (
        <Switch
          label="It can be chosen"
          name={`reason.${own.id}.on`}
          isOn={!own.off}
          onSwitch={(isOn) => set('off', { off: isOn ? undefined : true })}
        />
      ) : (
        <Flex direction="row">
          <Button
            size="xs"
            onClick={() => {
              setOpen(undefined);
              set('remove', undefined);
            }}
          >
            Remove this reason
          </Button>
        </Flex>
      )}
    </Foldable>
  );
}

function AddReason({ reason }: { reason: ReasonId }) {
  const { changes, state, edit, setOpen } = usePlaybookState();
  const id = freeOwnId('ownReasonDetails', [changes, ...versionsIn(state)]);
  if (!id)
    return (
      <Text variant="microcopy">All twenty reasons of your own were used, over all versions.</Text>
    );
  return (
    <Flex direction="row">
      <Button
        size="xs"
        variant="transparent"
        onClick={() => {
          edit(`add reason ${id}`, (now) => withOwnReason(now, id, { id, reason, label: '' }));
          setOpen(`reason-${id}`);
        }}
      >
        Add a reason of our own
      </Button>
    </Flex>
  );
}

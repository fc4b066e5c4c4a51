import { Checkbox, Flex, Text } from '@hubspot/ui-extensions';
import { PartFields, partOf } from '../change/PartFields';
import { withFittingReason, withInitiator } from '../change/reason-requests';
import { initiatorById, initiatorIds } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { OwnerField } from '../parts/OwnerField';
import { suggestedOwner } from '../../shared/useOwners';
import { ReasonFields, reasonHint } from '../parts/ReasonFields';
import { ReasonWords } from '../parts/ReasonWords';
import { Lessons } from './Lessons';
import { lastOf } from '../../shared/useOnDemand';
import { Preview } from './Preview';

const initiators = initiatorIds.map(initiatorById);

/** The start form, then lessons and a preview. These load late, so they stand below the fields. */
export function StartForm({ form }: { form: Form }) {
  const { owners, runningPlaybook } = useCard();
  const by = { playbook: lastOf(runningPlaybook.state)?.playbook };
  const draft = withFittingReason(form.draft);
  return (
    <>
      <Choice
        asList
        label="Who ended it"
        name="initiator"
        required
        options={initiators}
        value={draft.initiator}
        description={draft.initiator && initiatorById(draft.initiator).guidance}
        problem={form.problem('initiator')}
        onChoose={(id) => form.change((newest) => withInitiator(id, newest))}
      />
      <ReasonFields
        form={form}
        field="statedReason"
        label="Stated reason"
        description={reasonHint(draft.initiator)}
        reason={draft.reason}
        detail={draft.detail}
        initiator={draft.initiator}
        by={by}
      />
      <ReasonWords form={form} initiator={draft.initiator} name="statedWords" field="statedWords" />
      <Extent form={form} />
      <LastDay form={form} />
      <OwnerField form={form} value={draft.owner} suggested={suggestedOwner(owners)} />
      {draft.reason && <Lessons reason={draft.reason} />}
      <Preview initiator={draft.initiator} reason={draft.reason} part={partOf(draft)} by={by} />
    </>
  );
}

/** How much ends: all of it, unless it is said that a part goes on. */
function Extent({ form }: { form: Form }) {
  const isPart = form.draft.extent === 'part';
  return (
    <Flex direction="column" gap="small">
      <Checkbox
        name="extent"
        checked={isPart}
        onChange={(part) => form.change({ extent: part ? 'part' : 'whole' })}
      >
        Only a part of it ends
      </Checkbox>
      {isPart && <PartFields form={form} />}
    </Flex>
  );
}

function LastDay({ form }: { form: Form }) {
  const card = useCard();
  const { date } = form.draft;
  return (
    <Flex direction="column" gap="small">
      <Day
        label="Last day of service"
        name="finalServiceDate"
        required={date !== null}
        min={card.today}
        outside="Choose today or a later day. Leave it open if it is not known yet."
        readOnly={date === null}
        value={date}
        problem={form.problem('finalServiceDate')}
        onPick={(picked) => form.change({ date: picked })}
      />
      <Checkbox
        name="dateUnknown"
        checked={date === null}
        onChange={(unknown) => form.change({ date: unknown ? null : undefined })}
      >
        Not known yet
      </Checkbox>
      {date === null && (
        <Text variant="microcopy">Due dates before the end appear once the day is set.</Text>
      )}
    </Flex>
  );
}

import { AutoGrid, Flex, Text, Tile } from '@hubspot/ui-extensions';
import { isReasonOurs, reasonFits } from '../../../src/offboarding/reason-rules';
import {
  reasonById,
  reasonIds,
  type ReasonDetailId,
  type InitiatorId,
  type ReasonId,
} from '../../../src/playbook/lookup';
import type { ByPlaybook } from '../../../src/playbook/changes';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';
import { useCard } from '../card';
import { reasonDetailsFor } from '../../../src/playbook/book';
import { demibold } from '../../shared/parts/unchanged';

const reasons = reasonIds.map(reasonById);

interface ReasonFieldsProps {
  form: Form;
  reason: ReasonId | undefined;
  detail: ReasonDetailId | undefined;
  /** Who ended it, where only reasons that fit are offered. */
  initiator?: InitiatorId | undefined;
  /** The name of the reason in the request. */
  field: string;
  label: string;
  description?: string | undefined;
  /** Whose second-level reasons are offered; by default those of the offboarding in view. */
  by?: ByPlaybook;
  /** Makes the fields' names unique where two of the form are on the page. */
  at?: string;
}

/** Whose reason the stated one is. */
export const reasonHint = (initiator: InitiatorId | undefined): string =>
  isReasonOurs(initiator) ? 'The reason that we give' : 'The reason that the client gives';

/** The reason on two levels, with guidance beside it. The layout stays when a reason is chosen, to keep the focus. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { form, reason, detail, field, label, description, initiator, at } = props;
  const card = useCard();
  const by = props.by ?? card;
  const name = [form.formId, at].filter(Boolean).join('_');
  const chosen = reason && reasonById(reason);
  return (
    <AutoGrid columnWidth={240} flexible gap="medium">
      <Flex direction="column" gap="small">
        <Choice
          label={label}
          description={description}
          name={`${name}_reason`}
          required
          options={reasons.filter(({ id }) => id === reason || reasonFits(initiator, id))}
          value={reason}
          problem={form.problem(`${field}.id`)}
          onChoose={(id) => form.change({ reason: id, detail: undefined })}
        />
        {chosen && (
          <Choice
            asList
            label="In detail"
            name={`${name}_detail`}
            options={reasonDetailsFor(chosen.id, by)}
            value={detail}
            placeholder="Choose one, if known"
            problem={form.problem(`${field}.detail`)}
            onChoose={(id) => form.change({ detail: id })}
          />
        )}
      </Flex>
      {chosen && (
        <Tile compact>
          <Text format={demibold}>Keep in mind</Text>
          <Text>{chosen.guidance}</Text>
        </Tile>
      )}
    </AutoGrid>
  );
}

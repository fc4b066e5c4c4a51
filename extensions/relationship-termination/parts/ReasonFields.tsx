import { AutoGrid, Flex, Text, Tile } from '@hubspot/ui-extensions';
import { isReasonOurs, reasonFits } from '../../../src/offboarding/reason-rules';
import {
  reasonById,
  reasonIds,
  type ReasonDetailId,
  type InitiatorId,
  type ReasonId,
} from '../../../src/playbook/lookup';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';

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
}

/** Whose reason the stated one is. */
export const reasonHint = (initiator: InitiatorId | undefined): string =>
  isReasonOurs(initiator) ? 'The reason that we give' : 'The reason that the client gives';

/** The reason on two levels, with guidance beside it. The layout stays when a reason is chosen, to keep the focus. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { form, reason, detail, field, label, description, initiator } = props;
  const chosen = reason && reasonById(reason);
  return (
    <AutoGrid columnWidth={240} flexible gap="medium">
      <Flex direction="column" gap="small">
        <Choice
          label={label}
          description={description}
          name={`${form.formId}_reason`}
          required
          options={reasons.filter(({ id }) => id === reason || reasonFits(initiator, id))}
          value={reason}
          problem={form.problem(`${field}.id`)}
          onChoose={(id) => form.change({ reason: id, detail: undefined })}
        />
        {chosen && (
          <Choice
            label="In detail"
            name={`${form.formId}_detail`}
            options={chosen.details}
            value={detail}
            placeholder="Choose one, if known"
            problem={form.problem(`${field}.detail`)}
            onChoose={(id) => form.change({ detail: id })}
          />
        )}
      </Flex>
      {chosen && (
        <Tile compact>
          <Text format={{ fontWeight: 'demibold' }}>Keep in mind</Text>
          <Text>{chosen.guidance}</Text>
        </Tile>
      )}
    </AutoGrid>
  );
}

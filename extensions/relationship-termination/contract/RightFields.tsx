import { namedRights } from '../../../src/calendar/contract-terms';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { TypedWords } from '../../shared/parts/TypedWords';
import type { RightDraft } from './contract-draft';
import type { ContractFormProps } from './contract-form-props';
import { Part } from './Part';
import { namedRightLabels } from './right-labels';

const rights = namedRights.map((id) => ({ id, label: namedRightLabels[id] }));

/** An end by a right whose day the terms do not give. */
export function RightFields({ draft, edit, problem, question, version }: ContractFormProps) {
  const { right } = draft;
  const put = (patch: RightDraft) =>
    edit((before) => ({ ...before, right: { ...before.right, ...patch } }));
  if (!right) return null;
  return (
    <Part
      title="End by another right"
      leaveOut={{
        label: 'Leave this right out',
        onClick: () => edit((before) => ({ ...before, right: undefined })),
      }}
    >
      <Choice
        label="Which right"
        name="contract_right"
        required
        options={rights}
        value={right.right}
        problem={problem('contract.right.right')}
        onChoose={(chosen) => put({ right: chosen })}
      />
      <Day
        label="Last day of the contract"
        name="contract_rightOn"
        required
        value={right.on}
        problem={problem('contract.right.on')}
        onPick={(on) => put({ on })}
      />
      <TypedWords
        label="Why it holds"
        name="contract_rightWhy"
        required
        limit="note"
        lines={2}
        version={version}
        text={right.why ?? ''}
        problem={problem('contract.right.why')}
        question={question('contract.right.why')}
        onType={(why) => put({ why })}
      />
    </Part>
  );
}

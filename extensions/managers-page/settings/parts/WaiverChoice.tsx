import { waiverRoleById, waiverRoleIds, type WaiverRoleId } from '../../../../src/playbook/lookup';
import { Choice } from '../../../shared/parts/Choice';

type Waiver = WaiverRoleId | 'never';
const options: readonly { id: Waiver; label: string }[] = [
  ...waiverRoleIds.map((id) => ({ id, label: waiverRoleById(id).label })),
  { id: 'never', label: 'Nobody: it has to be done' },
];
const labelOf = (waiver: Waiver) => options.find(({ id }) => id === waiver)?.label;

/** Who may waive a step: it is shown and recorded, not enforced. */
export function WaiverChoice({
  name,
  value,
  builtIn,
  onChoose,
}: {
  name: string;
  value: Waiver;
  builtIn?: Waiver;
  onChoose(waiver: Waiver): void;
}) {
  const isChanged = builtIn !== undefined && builtIn !== value;
  return (
    <Choice
      label="Who may waive it"
      name={name}
      asMenu
      options={options}
      value={value}
      onChoose={onChoose}
      description={isChanged ? `Built in: ${labelOf(builtIn)}` : 'Shown and recorded, not enforced'}
    />
  );
}

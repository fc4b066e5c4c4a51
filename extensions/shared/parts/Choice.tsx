import { Select } from '@hubspot/ui-extensions';

interface ChoiceProps<Id extends string> {
  label: string;
  name: string;
  options: readonly { id: Id; label: string }[];
  value: Id | undefined;
  onChoose(id: Id): void;
  problem?: string | undefined;
  required?: boolean;
  description?: string | undefined;
  placeholder?: string;
}

/** One of a closed list. */
export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { label, name, options, value, onChoose, problem, required = false } = props;
  return (
    <Select
      label={label}
      name={name}
      required={required}
      description={props.description}
      placeholder={props.placeholder ?? 'Choose one'}
      options={options.map((option) => ({ label: option.label, value: option.id }))}
      value={value ?? ''}
      error={problem !== undefined}
      validationMessage={problem}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChoose(option.id);
      }}
    />
  );
}

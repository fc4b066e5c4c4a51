import { Flex, Text, ToggleGroup } from '@hubspot/ui-extensions';
import { useUnchanged } from './unchanged';
import { KeptSelect } from './kept';

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
  /** Always a menu: the options are the account's, and may be many. */
  asMenu?: boolean;
  /** Up to five longer options stand below one another in place of a menu. */
  asList?: boolean;
}

/** So many options stand side by side, where all their words are so long at most. */
const besideEachOther = { options: 4, characters: 44 };
/** So many options stand below one another. */
const mostInList = 5;

/**
 * One of a closed list: few and short options side by side, where one click chooses, or a few longer ones below one
 * another; others in a menu.
 */
export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { label, name, options, value, onChoose, problem, required = false } = props;
  const shared = {
    label,
    name,
    required,
    options: useUnchanged(options.map((option) => ({ label: option.label, value: option.id }))),
    error: problem !== undefined,
    validationMessage: problem,
  };
  const choose = (chosen: unknown) => {
    const option = options.find(({ id }) => id === chosen);
    if (option) onChoose(option.id);
  };
  const isShort =
    options.length <= besideEachOther.options &&
    options.map((option) => option.label).join('').length <= besideEachOther.characters;
  const isFew = options.length > 1 && options.length <= mostInList;
  if (isFew && !props.asMenu && (props.asList || (isShort && !props.description)))
    return (
      <Flex direction="column" gap="extra-small">
        <ToggleGroup
          {...shared}
          toggleType="radioButtonList"
          inline={isShort}
          value={value ?? ''}
          onChange={choose}
        />
        {props.description && <Text variant="microcopy">{props.description}</Text>}
      </Flex>
    );
  return (
    <KeptSelect
      {...shared}
      description={props.description}
      placeholder={props.placeholder ?? 'Choose one'}
      value={value ?? ''}
      onChange={choose}
    />
  );
}

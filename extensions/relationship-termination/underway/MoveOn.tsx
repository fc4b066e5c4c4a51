import { Flex } from '@hubspot/ui-extensions';
import { stageById, type StageId } from '../../../src/playbook/lookup';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { useCard } from '../card';

/** The button that moves to the next stage; `isNext`: nothing else is to be done first. */
export function MoveOn({ to, isNext = false }: { to: StageId; isNext?: boolean }) {
  const form = useCard().form('gate');
  const request = { name: 'move_stage', parameters: { to } } as const;
  return (
    <Flex direction="column" gap="small" align="start">
      <SaveButton
        size="sm"
        variant={isNext ? 'primary' : 'secondary'}
        saving={form.saving !== undefined}
        onClick={() => form.submit(() => ({ request }))}
      >
        {`Move on to ${stageById(to).shortLabel}`}
      </SaveButton>
      <FormNotice form={form} />
    </Flex>
  );
}

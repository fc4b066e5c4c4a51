import { Accordion, Text } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { StepView } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/book';
import { useCard } from '../card';
import { waitsForMoney } from '../money/money-words';
import { StepBody } from './StepBody';
import { stepLine } from './step-line';

interface StepItemProps {
  offboarding: Offboarding;
  view: StepView;
  open: boolean;
  /** The step is worked on above the list, and is only a line in it. */
  above?: boolean;
  onToggle(): void;
}

/** A step in a list: one line, and its content when open. A refused save opens it, so that its sentence is seen. */
export function StepItem({ offboarding, view, open, above = false, onToggle }: StepItemProps) {
  const card = useCard();
  const form = card.form(`step:${view.id}`);
  const isRefused = form.saveState?.status === 'refused';
  if (above) return <Text>{`→ ${stepById(view.id, offboarding).title} · above`}</Text>;
  const state = offboarding.steps[view.id];
  const held = waitsForMoney(view, card.liveOf(stepById(view.id, offboarding).stage));
  const line = stepLine(view, state, card, held);
  const isOpen = open || isRefused;
  const toggle = () => {
    if (isRefused) form.change({});
    if (!isRefused || open) onToggle();
  };
  return (
    <Accordion title={line} open={isOpen} onClick={toggle} size="sm">
      {isOpen && <StepBody offboarding={offboarding} view={view} />}
    </Accordion>
  );
}

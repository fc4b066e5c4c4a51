import type { StepIndicatorProps } from '@hubspot/ui-extensions';
import { testId } from './sizes';

export function StepIndicator({ stepNames = [], currentStep = 0, ...props }: StepIndicatorProps) {
  const { direction = 'horizontal', variant = 'default', onClick, ...rest } = props;
  const brief = variant !== 'default';
  return (
    <div {...testId(rest)}>
      <ol className={`hsx-steps hsx-steps-${direction}`}>
        {stepNames.map((name, index) => (
          <li
            key={`${index} ${name}`}
            className={`hsx-step hsx-step-${stateOf(index, currentStep)}`}
          >
            <Step
              name={name}
              brief={brief}
              current={index === currentStep}
              {...(onClick && { onClick: () => onClick(index) })}
            />
          </li>
        ))}
      </ol>
      {brief && (
        <div className="hsx-step-caption">
          <span style={under(currentStep, stepNames.length)}>{stepNames[currentStep]}</span>
        </div>
      )}
    </div>
  );
}

/** Under its dot, yet never beyond the edges. */
function under(index: number, count: number) {
  const share = count > 1 ? (index / (count - 1)) * 100 : 50;
  return { left: `${share}%`, transform: `translateX(-${share}%)` };
}

const stateOf = (index: number, current: number) =>
  index < current ? 'past' : index === current ? 'current' : 'future';

type StepProps = { name: string; brief: boolean; current: boolean; onClick?: () => void };

/** A dot with its name; brief ones keep the name for screen readers and the caption. */
function Step({ name, brief, current, onClick }: StepProps) {
  const words = {
    'aria-label': name,
    title: name,
    ...(current && { 'aria-current': 'step' as const }),
  };
  const inside = (
    <>
      <i aria-hidden className="hsx-step-dot" />
      {!brief && <span>{name}</span>}
    </>
  );
  if (!onClick) return <div {...words}>{inside}</div>;
  return (
    <button type="button" {...words} onClick={onClick}>
      {inside}
    </button>
  );
}

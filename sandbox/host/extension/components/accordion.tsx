import type { AccordionProps } from '@hubspot/ui-extensions';
import { useId, useState } from 'react';
import { shortSize, testId } from './sizes';

/** With `open` the card decides; without it, the accordion opens by itself. */
export function Accordion({ title, open, defaultOpen = false, ...props }: AccordionProps) {
  const { disabled = false, size, onClick, children, ...rest } = props;
  const [own, setOwn] = useState(defaultOpen);
  const shown = open ?? own;
  const id = useId();
  const clicked = () => {
    setOwn(!shown);
    onClick?.();
  };
  return (
    <div className="hsx-accordion" {...testId(rest)}>
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={id}
        disabled={disabled}
        onClick={clicked}
        className={`hsx-accordion-title hsx-size-${shortSize(size, 'small')}`}
      >
        <span aria-hidden className="hsx-caret" />
        {title}
      </button>
      <div id={id} role="region" aria-label={title} hidden={!shown} className="hsx-accordion-body">
        {shown && children}
      </div>
    </div>
  );
}

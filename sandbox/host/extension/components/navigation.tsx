import type {
  AccordionProps,
  DropdownButtonItemProps,
  DropdownProps,
  StepIndicatorProps,
  TabProps,
  TabsProps,
} from '@hubspot/ui-extensions';
import { Menu, Tabs as MantineTabs } from '@mantine/core';
import { useAttached } from '@remote-ui/react/host';
import type { RemoteComponentProps } from '@remote-ui/react/host';
import { Children, isValidElement, useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { usePress } from '../overlays';
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

type Id = string | number;
type TabElement = ReactElement<RemoteComponentProps>;

const isTab = (child: ReactNode): child is TabElement =>
  isValidElement<Partial<RemoteComponentProps>>(child) && child.props.component?.type === 'Tab';
const idOf = ({ props }: TabElement, index: number): Id => {
  const { tabId } = Object(props.component.props);
  return tabId ?? index;
};

/** A tab's own properties are read from the remote tree, since its title stands elsewhere than it. */
function TabTitle({ element, id }: { element: TabElement; id: Id }) {
  const attached = useAttached(element.props.receiver, element.props.component);
  const { title, disabled = false, tooltip }: TabProps = Object(attached?.props);
  return (
    <MantineTabs.Tab value={String(id)} disabled={disabled} title={tooltip}>
      {title ?? String(id)}
    </MantineTabs.Tab>
  );
}

export function Tabs({ selected, defaultSelected, onSelectedChange, ...props }: TabsProps) {
  const { variant = 'default', fill = false, children, ...rest } = props;
  const tabs = Children.toArray(children).filter(isTab);
  const ids = tabs.map(idOf);
  const [own, setOwn] = useState<Id | undefined>(defaultSelected);
  const shown = selected ?? own ?? ids[0];
  const choose = (key: string | null) => {
    const id = ids.find((each) => String(each) === key);
    if (id === undefined) return;
    setOwn(id);
    const tell: unknown = onSelectedChange;
    if (typeof tell === 'function') tell(id);
  };
  return (
    <MantineTabs
      value={String(shown)}
      onChange={choose}
      keepMounted={false}
      variant={variant === 'enclosed' ? 'outline' : 'default'}
      {...testId(rest)}
    >
      <MantineTabs.List grow={fill}>
        {tabs.map((tab, index) => (
          <TabTitle key={tab.key} element={tab} id={idOf(tab, index)} />
        ))}
      </MantineTabs.List>
      {tabs.map((tab, index) => (
        <MantineTabs.Panel key={tab.key} value={String(idOf(tab, index))} pt="md">
          {tab}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}

/** Drawn inside `Tabs`, which shows its title. */
export function Tab({ children, ...rest }: TabProps) {
  return <div {...testId(rest)}>{children}</div>;
}

export function Dropdown({ options = [], variant = 'secondary', ...props }: DropdownProps) {
  const { buttonText = 'More', buttonSize, disabled = false, children, ...rest } = props;
  return (
    <Menu keepMounted shadow="md" position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          disabled={disabled}
          className={`hsx-button hsx-${variant} hsx-size-${shortSize(buttonSize, 'md')}`}
          {...testId(rest)}
        >
          {buttonText} <span aria-hidden>▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map(({ label, onClick }) => (
          <Menu.Item key={label} onClick={() => onClick?.()}>
            {label}
          </Menu.Item>
        ))}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

export function DropdownButtonItem({
  onClick,
  overlay,
  children,
  ...rest
}: DropdownButtonItemProps) {
  const { press, frame, anchor } = usePress(onClick, overlay);
  return (
    <>
      <Menu.Item ref={anchor} onClick={press} {...testId(rest)}>
        {children}
      </Menu.Item>
      {frame}
    </>
  );
}

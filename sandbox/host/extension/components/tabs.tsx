import type { TabProps, TabsProps } from '@hubspot/ui-extensions';
import { Tabs as MantineTabs } from '@mantine/core';
import { useAttached, type RemoteComponentProps } from '@remote-ui/react/host';
import { Children, isValidElement, useState, type ReactElement, type ReactNode } from 'react';
import { testId } from './sizes';

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

import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions';
import { Menu } from '@mantine/core';
import { usePress } from '../overlays';
import { shortSize, testId } from './sizes';

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
  const { press, frame } = usePress(onClick, overlay);
  return (
    <>
      <Menu.Item onClick={press} {...testId(rest)}>
        {children}
      </Menu.Item>
      {frame}
    </>
  );
}

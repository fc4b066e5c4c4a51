import { LoadingButton } from '@hubspot/ui-extensions';

interface SaveButtonProps {
  children: string;
  saving: boolean;
  onClick(): void;
  variant?: 'primary' | 'secondary' | 'destructive';
  size?: 'xs' | 'sm' | 'md';
  disabled?: boolean;
}

/** A button that writes: it spins while it does. */
export function SaveButton({ saving, onClick, ...rest }: SaveButtonProps) {
  return <LoadingButton {...rest} loading={saving} onClick={() => onClick()} />;
}

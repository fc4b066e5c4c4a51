import type { BaseComponentProps } from '@hubspot/ui-extensions';

const DISTANCES: Record<string, number> = {
  flush: 0,
  'extra-small': 4,
  xs: 4,
  small: 8,
  sm: 8,
  medium: 16,
  md: 16,
  large: 24,
  lg: 24,
  'extra-large': 32,
  xl: 32,
};

/** HubSpot's name of a distance in pixels; the pixels are the sandbox's own. */
export const distance = (name: string | undefined, otherwise = 'flush'): number =>
  DISTANCES[name ?? otherwise] ?? 0;

/** `xs`, `sm`, `md` or `lg`, however the size was written. */
export function shortSize(name: string | undefined, otherwise: string): string {
  const size = name ?? otherwise;
  const short: Record<string, string> = {
    'extra-small': 'xs',
    small: 'sm',
    medium: 'md',
    large: 'lg',
    'extra-large': 'xl',
    default: 'md',
  };
  return short[size] ?? size;
}

/** What every component carries into the page. */
export const testId = ({ testId: id }: BaseComponentProps) => (id ? { 'data-testid': id } : {});

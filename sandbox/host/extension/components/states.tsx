import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  LoadingSpinnerProps,
  ProgressBarProps,
} from '@hubspot/ui-extensions';
import { Loader } from '@mantine/core';
import { useId } from 'react';
import { shortSize, testId } from './sizes';

export function Alert({ title, variant = 'info', children, ...rest }: AlertProps) {
  const id = useId();
  return (
    <div
      role={variant === 'danger' || variant === 'error' ? 'alert' : 'status'}
      aria-labelledby={id}
      className={`hsx-alert hsx-alert-${variant}`}
      {...testId(rest)}
    >
      <div>
        <strong id={id}>{title}</strong>
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}

export function EmptyState({
  title = 'No data available',
  layout = 'horizontal',
  ...props
}: EmptyStateProps) {
  const { flush = false, reverseOrder = false, imageWidth = 250, children, ...rest } = props;
  const picture = (
    <div className="hsx-picture" style={{ width: Math.min(imageWidth, 160), height: 96 }} />
  );
  return (
    <div className={`hsx-state hsx-state-${layout}${flush ? ' hsx-flush' : ''}`} {...testId(rest)}>
      {!reverseOrder && picture}
      <div>
        <h3 className="hsx-heading">{title}</h3>
        {children}
      </div>
      {reverseOrder && picture}
    </div>
  );
}

export function ErrorState({
  title = 'Something went wrong.',
  children,
  ...rest
}: ErrorStateProps) {
  return (
    <div role="alert" className="hsx-state hsx-state-vertical" {...testId(rest)}>
      <div className="hsx-picture hsx-picture-error" style={{ width: 72, height: 72 }} />
      <div>
        <h3 className="hsx-heading">{title}</h3>
        {children}
      </div>
    </div>
  );
}

export function LoadingSpinner({ label, showLabel = false, ...props }: LoadingSpinnerProps) {
  const { size, layout = 'inline', ...rest } = props;
  return (
    <div
      role="status"
      aria-label={label}
      className={`hsx-spinner hsx-spinner-${layout}`}
      {...testId(rest)}
    >
      <Loader size={shortSize(size, 'sm')} aria-hidden />
      {showLabel && <span>{label}</span>}
    </div>
  );
}

export function ProgressBar({
  title,
  showPercentage = false,
  value = 0,
  ...props
}: ProgressBarProps) {
  const { maxValue, valueMax, valueDescription, variant = 'success', ...rest } = props;
  const max = maxValue ?? valueMax ?? 100;
  const percent = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div className="hsx-progress" {...testId(rest)}>
      {(title || showPercentage) && (
        <div className="hsx-progress-title">
          <span>{title}</span>
          {showPercentage && <span>{Math.round(percent)}%</span>}
        </div>
      )}
      <div
        role="progressbar"
        aria-label={props['aria-label'] ?? title ?? 'Progress'}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        {...(valueDescription && { 'aria-valuetext': valueDescription })}
      >
        <div className={`hsx-progress-${variant}`} style={{ width: `${percent}%` }} />
      </div>
      {valueDescription && <span className="hsx-microcopy">{valueDescription}</span>}
    </div>
  );
}

import { Component, type ReactNode } from 'react';

type Props = { onError: (error: unknown) => void; children?: ReactNode };

/** Reports what a tree throws while it is drawn, and draws nothing in its place. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

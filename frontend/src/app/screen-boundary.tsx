import type { ReactNode } from 'react';
import { Component } from 'react';
import { isNotLoaded, retryLoading } from '@/shared/loading/retry';
import { ProblemNotice } from '@/shared/ui/states';

interface State {
  readonly problem: unknown;
  readonly failed: boolean;
}

interface Props {
  readonly children: ReactNode;
  /** The heading of the document, where no other is left after a fault. */
  readonly heading?: string;
}

const FINE: State = { problem: null, failed: false };

/** Keeps a fault of one screen to that screen: the frame stays, the reader can retry or leave. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = FINE;
  private retried = false;

  static getDerivedStateFromError(problem: unknown): State {
    return { problem, failed: true };
  }

  override componentDidMount(): void {
    window.addEventListener('online', this.onOnline);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('online', this.onOnline);
  }

  private readonly onOnline = (): void => {
    retryLoading();
    if (isNotLoaded(this.state.problem)) this.setState(FINE);
  };

  /** Some browsers remember until the page is loaded anew that a file did not arrive. */
  private readonly retry = (): void => {
    if (this.retried && navigator.onLine && isNotLoaded(this.state.problem)) window.location.reload();
    this.retried = true;
    retryLoading();
    this.setState(FINE);
  };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { heading } = this.props;
    return (
      <>
        {heading ? <h1 className="visually-hidden">{heading}</h1> : null}
        <ProblemNotice problem={this.state.problem} onRetry={this.retry} />
      </>
    );
  }
}

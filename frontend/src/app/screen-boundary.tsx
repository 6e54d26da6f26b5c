import type { ReactNode } from 'react';
import { Component } from 'react';
import { ProblemNotice } from '@/shared/ui/states';

interface State {
  readonly problem: unknown;
  readonly failed: boolean;
}

/** Keeps a fault of one screen to that screen: the frame stays, the reader can retry or leave. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { problem: null, failed: false };

  static getDerivedStateFromError(problem: unknown): State {
    return { problem, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <ProblemNotice problem={this.state.problem} onRetry={() => this.setState({ problem: null, failed: false })} />;
  }
}

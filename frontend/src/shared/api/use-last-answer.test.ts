import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useLastAnswer } from './use-last-answer';

interface Asked {
  readonly request: string | null;
  readonly answer: { readonly figure: number } | undefined;
}

const ONE = { figure: 1 };
const TWO = { figure: 2 };

function ask(first: Asked) {
  return renderHook(({ request, answer }: Asked) => useLastAnswer(request, answer), { initialProps: first });
}

describe('the last answer', () => {
  it('is null until there is one', () => {
    const { result, rerender } = ask({ request: null, answer: undefined });
    expect(result.current).toBeNull();
    rerender({ request: 'a', answer: undefined });
    expect(result.current).toBeNull();
    rerender({ request: 'a', answer: ONE });
    expect(result.current).toEqual({ request: 'a', answer: ONE });
  });

  it('stays with its own request while the next one is under way, fails or is incomplete', () => {
    const { result, rerender } = ask({ request: 'a', answer: ONE });
    for (const request of ['b', null, 'c']) {
      rerender({ request, answer: undefined });
      expect(result.current).toEqual({ request: 'a', answer: ONE });
    }
    rerender({ request: 'c', answer: TWO });
    expect(result.current).toEqual({ request: 'c', answer: TWO });
  });

  it('is the earlier one again when its request comes back', () => {
    const { result, rerender } = ask({ request: 'a', answer: ONE });
    rerender({ request: 'b', answer: TWO });
    rerender({ request: 'a', answer: ONE });
    expect(result.current).toEqual({ request: 'a', answer: ONE });
  });
});

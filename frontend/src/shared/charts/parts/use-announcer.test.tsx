import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAnnouncer } from './use-announcer';

describe('announcer', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  it('speaks at most four times a second and never loses the last word', () => {
    const { result } = renderHook(() => useAnnouncer());
    const heard = new Set<string>();
    for (let step = 0; step <= 100; step++) {
      act(() => {
        result.current[1](`value ${step}`);
        vi.advanceTimersByTime(10);
      });
      heard.add(result.current[0]);
    }
    act(() => {
      vi.advanceTimersByTime(250);
    });
    heard.delete('');
    // 1,010 ms: one at once, then one for each full quarter second.
    expect(heard.size).toBeLessThanOrEqual(5);
    expect(heard.size).toBeGreaterThanOrEqual(4);
    expect(result.current[0]).toBe('value 100');
  });
});

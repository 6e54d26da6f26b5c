import { describe, expect, it, vi } from 'vitest';
import { createChartGroup } from '../model/chart-group';
import type { TimeSeries } from '../model/time-series';
import { handleKey, type KeyTarget } from './keys';

const line = (key: string) => ({ key, label: key, short: key, tone: 'plain' as const, values: [], read: () => ({ value: '' }) });
const days = Array.from({ length: 101 }, (_, index) => index * 10);
const series: TimeSeries = { days, lines: [line('a'), line('b')] };

function target(change: Partial<KeyTarget> = {}): KeyTarget {
  return { series, group: createChartGroup({ from: 0, to: 1000 }), activeLine: 0, chooseLine: vi.fn(), speak: vi.fn(), ...change };
}

describe('chart keys', () => {
  it('move the cursor from value to value, beginning where the eye is', () => {
    const at = target();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) expect(handleKey(key, false, at)).toBe(true);
    expect(at.group.view().cursor).toBe(990);
    expect(at.speak).toHaveBeenCalledTimes(4);
  });

  it('reach both ends and stop there', () => {
    const at = target();
    handleKey('Home', false, at);
    handleKey('ArrowLeft', false, at);
    expect(at.group.view().cursor).toBe(0);
    handleKey('End', false, at);
    handleKey('PageDown', false, at);
    expect(at.group.view().cursor).toBe(1000);
  });

  it('bring the cursor back into the visible span', () => {
    const at = target();
    at.group.show({ from: 500, to: 600 });
    handleKey('Home', false, at);
    expect(at.group.view()).toMatchObject({ cursor: 0, range: { from: 0, to: 100 } });
  });

  it('zoom, pan and reset as a pointer would', () => {
    const at = target();
    handleKey('+', false, at);
    expect(at.group.view().range).toEqual({ from: 200, to: 800 });
    handleKey('ArrowLeft', true, at);
    expect(at.group.view().range).toEqual({ from: 50, to: 650 });
    handleKey('-', false, at);
    handleKey('0', false, at);
    expect(at.group.view().range).toEqual({ from: 0, to: 1000 });
  });

  it('change the line and speak of it', () => {
    const at = target();
    handleKey('ArrowUp', false, at);
    expect(at.chooseLine).toHaveBeenCalledWith(1);
    expect(at.speak).toHaveBeenCalledWith(1);
  });

  it('pin, measure and clear', () => {
    const at = target();
    handleKey('End', false, at);
    handleKey('Enter', false, at);
    handleKey('Home', false, at);
    handleKey('Enter', false, at);
    expect(at.group.view().pins).toEqual([1000, 0]);
    handleKey('Escape', false, at);
    expect(at.group.view().pins).toEqual([]);
  });

  it('leave every other key to the browser', () => {
    for (const key of ['Tab', 'a', 'F5']) expect(handleKey(key, false, target())).toBe(false);
    expect(handleKey('ArrowLeft', false, target({ series: { days: [], lines: [] } }))).toBe(false);
  });
});

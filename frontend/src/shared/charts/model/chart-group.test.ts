import { describe, expect, it, vi } from 'vitest';
import { createChartGroup } from './chart-group';

describe('joined charts', () => {
  it('share span, cursor and at most two pins', () => {
    const group = createChartGroup({ from: 0, to: 1000 });
    const heard = vi.fn();
    const stop = group.subscribe(heard);
    group.show({ from: 100, to: 200 });
    group.moveCursor(150);
    group.pin(150);
    group.pin(180);
    expect(group.view()).toMatchObject({ range: { from: 100, to: 200 }, cursor: 150, pins: [150, 180] });
    group.pin(120);
    expect(group.view().pins).toEqual([120]);
    expect(heard).toHaveBeenCalledTimes(5);
    stop();
    group.reset();
    expect(heard).toHaveBeenCalledTimes(5);
    expect(group.view().range).toEqual({ from: 0, to: 1000 });
  });

  it('stay silent when nothing changes', () => {
    const group = createChartGroup({ from: 0, to: 1000 });
    const heard = vi.fn();
    group.subscribe(heard);
    group.reset();
    group.moveCursor(null);
    group.setExtent({ from: 0, to: 1000 });
    expect(heard).not.toHaveBeenCalled();
  });

  it('keep a chosen span when new data still holds it, else show everything', () => {
    const group = createChartGroup({ from: 0, to: 1000 });
    group.show({ from: 300, to: 400 });
    group.setExtent({ from: 100, to: 900 });
    expect(group.view().range).toEqual({ from: 300, to: 400 });
    group.setExtent({ from: 350, to: 900 });
    expect(group.view().range).toEqual({ from: 350, to: 900 });
  });

  it('zoom around the cursor while it is in sight', () => {
    const group = createChartGroup({ from: 0, to: 1000 });
    group.moveCursor(200);
    group.zoom(0.5);
    expect(group.view().range).toEqual({ from: 100, to: 600 });
  });
});

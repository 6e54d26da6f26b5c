import type { Range, TimeSeries } from '../model/time-series';
import type { PlotLook } from '../plot/options';
import { drawing } from './drawing';

/** Width of the paper's chart in its own units; the sheet scales it to the column it stands in. */
export const PAPER_WIDTH = 900;

/** The lines alone, for paper: title and source stand beside them as text. */
export function toPaperSvg(series: TimeSeries, look: PlotLook, range: Range, height: number): string {
  const area = { left: 56, top: 8, right: PAPER_WIDTH - look.gutter, bottom: height - 26 };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 ${PAPER_WIDTH} ${height}">${drawing(series, look, range, area)}</svg>`;
}

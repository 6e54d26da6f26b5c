import type { Range, TimeSeries } from '../model/time-series';
import type { PlotLook } from '../plot/options';
import { drawing, escape, label } from './drawing';

/** What a picture says besides its lines. */
export interface Caption {
  readonly title: string;
  readonly unit: string;
  readonly range: string;
  readonly source: string;
}

export const PICTURE_WIDTH = 960;
export const PICTURE_HEIGHT = 540;

const PICTURE_AREA = { left: 76, top: 84, right: PICTURE_WIDTH - 140, bottom: PICTURE_HEIGHT - 68 };
/** The visible part of a chart as a picture that stands alone: with title, span and source. */
export function toSvg(series: TimeSeries, look: PlotLook, range: Range, caption: Caption): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" viewBox="0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}" font-family="${escape(look.palette.font)}">`,
    `<title>${escape(caption.title)}</title>`,
    `<rect width="100%" height="100%" fill="${look.palette.surface}"/>`,
    label(24, 36, caption.title, { fill: look.palette.text, size: 18, weight: 600 }),
    label(24, 60, `${caption.unit} · ${caption.range}`, { fill: look.palette.muted, size: 13 }),
    drawing(series, look, range, PICTURE_AREA),
    label(24, PICTURE_HEIGHT - 20, caption.source, { fill: look.palette.muted, size: 12 }),
    '</svg>',
  ].join('');
}

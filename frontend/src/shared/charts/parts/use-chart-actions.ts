import type { RefObject } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { isoDateOf } from '@/shared/format/units';
import { saveBlob, saveFile } from '@/shared/ui/save-file';
import { showToast } from '@/shared/ui/toasts';
import type { ChartGroup } from '../model/chart-group';
import type { TimeSeries } from '../model/time-series';
import { readPalette } from '../plot/palette';
import type { ChartActions } from './chart-menu';
import { xAxis } from './plot-surface';

interface ChartFacts {
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly series: TimeSeries;
  readonly group: ChartGroup;
  readonly axisValue: (value: number) => string;
  readonly fileName: string;
  readonly include?: number;
  readonly logarithmic: boolean;
  readonly frame: RefObject<HTMLElement | null>;
}

/** Comes with the first picture that is asked for. */
const pictures = () => import('../export/picture');

/** Export, copy and full screen of one chart. */
export function useChartActions(facts: ChartFacts): ChartActions {
  const { t } = useTranslation(['charts', 'shared']);
  const format = useFormatter();
  const { series, group, fileName, frame } = facts;

  async function picture(): Promise<string> {
    const { toSvg } = await pictures();
    const { range } = group.view();
    const palette = readPalette(frame.current ?? document.documentElement);
    const { logarithmic, axisValue, include } = facts;
    return toSvg(
      series,
      { palette, logarithmic, axisValue, ...xAxis(series), gutter: 0, ...(include === undefined ? {} : { include }) },
      range,
      {
        title: facts.title,
        unit: facts.unit,
        range: [range.from, range.to].map((day) => series.count?.write(Math.round(day)) ?? format.date(isoDateOf(day))).join(' – '),
        source: facts.source,
      },
    );
  }

  async function savePng(): Promise<void> {
    saveBlob(`${fileName}.png`, await (await pictures()).toPng(await picture()));
  }

  async function saveXlsx(): Promise<void> {
    const [{ toTable }, { workbookOf }] = await Promise.all([import('../export/table'), import('@/shared/ui/workbook')]);
    saveBlob(`${fileName}.xlsx`, await workbookOf([toTable(series, facts.title, { date: t('table.date'), event: t('table.event') })]));
  }

  async function copyImage(): Promise<void> {
    const { copyPicture, toPng } = await pictures();
    const copied = await copyPicture(picture().then(toPng));
    showToast(copied ? { message: t('copied') } : { message: t('copyRefused'), tone: 'warning', action: { label: t('menu.png'), run: () => void savePng() } });
  }

  async function toggleFullScreen(): Promise<void> {
    try {
      if (document.fullscreenElement === null) await frame.current?.requestFullscreen();
      else await document.exitFullscreen();
    } catch {
      showToast({ message: t('fullScreenRefused'), tone: 'warning' });
    }
  }

  return {
    savePng: () => void savePng(),
    saveSvg: () => void picture().then((svg) => saveFile(`${fileName}.svg`, 'image/svg+xml', svg)),
    saveCsv: () => void pictures().then(({ toCsv }) => saveFile(`${fileName}.csv`, 'text/csv', toCsv(series))),
    saveXlsx: () => void saveXlsx().catch(() => showToast({ message: t('shared:table.failed'), tone: 'warning' })),
    copyImage: () => void copyImage(),
    toggleFullScreen: () => void toggleFullScreen(),
  };
}

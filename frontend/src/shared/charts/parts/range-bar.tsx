import { DateInput } from '@/shared/form/date-input';
import { useTranslation } from '@/shared/i18n/translation';
import { epochDay, isIsoDate, isoDateOf } from '@/shared/format/units';
import type { ChartGroup } from '../model/chart-group';
import { type Line, type TimeSeries } from '../model/time-series';
import { PRESETS, presetOf, presetRange } from '../model/view';
import { OverviewStrip } from './overview-strip';
import { useChartView } from './use-chart-view';
import styles from '../chart.module.css';

interface RangeBarProps {
  readonly series: TimeSeries;
  readonly group: ChartGroup;
}

/** Chooses the visible span: presets, two dates, or a window dragged over the whole history. */
export function RangeBar({ series, group }: RangeBarProps) {
  const { t } = useTranslation('charts');
  const { range, extent } = useChartView(group);
  const active = presetOf(range, extent);
  const overview: Line | undefined = series.lines[0];
  return (
    <div className={styles['range']} data-print="hide">
      <div className={styles['presets']} role="group" aria-label={t('range.presets')}>
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={preset === active}
            onClick={() => group.show(presetRange(preset, extent))}
          >
            {t(`range.${preset}`)}
          </button>
        ))}
      </div>
      {overview === undefined ? null : <OverviewStrip days={series.days} line={overview} group={group} />}
      <div className={styles['dates']}>
        <DateField label={t('range.from')} day={range.from} choose={(day) => group.show({ from: day, to: range.to })} extent={extent} />
        <span aria-hidden="true">–</span>
        <DateField label={t('range.to')} day={range.to} choose={(day) => group.show({ from: range.from, to: day })} extent={extent} />
      </div>
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly day: number;
  readonly extent: { readonly from: number; readonly to: number };
  readonly choose: (day: number) => void;
}

/** One end of the visible span; it follows the chart until someone types in it. */
function DateField({ label, day, extent, choose }: DateFieldProps) {
  return (
    <DateInput
      aria-label={label}
      value={isoDateOf(day)}
      min={isoDateOf(extent.from)}
      max={isoDateOf(extent.to)}
      commit={(text) => {
        if (isIsoDate(text)) choose(epochDay(text));
      }}
    />
  );
}

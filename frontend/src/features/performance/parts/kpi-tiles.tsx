import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { FUND_FIGURES, valueOf, type FigureKey } from '../model/figures';
import { yearsText } from '../model/headline';
import { missingOf, type Conventions, type Sheet } from '../model/sheet';
import { FigureName } from './figure-name';
import { FigureValue } from './figure-value';
import styles from '../tear-sheet.module.css';

const TILES: readonly FigureKey[] = ['annualised', 'total', 'maxDrawdown', 'volatility', 'sharpe', 'calmar'];
const STARTING_AMOUNT = 10_000;

interface KpiTilesProps {
  readonly sheet: Sheet;
  readonly conventions: Conventions;
}

/** The six figures read first, each with what it depends on. */
export function KpiTiles({ sheet, conventions }: KpiTilesProps) {
  const notes = useNotes(sheet, conventions);
  return (
    <dl className={styles['tiles']}>
      {TILES.map((name) => {
        const figure = FUND_FIGURES.find((candidate) => candidate.name === name);
        if (figure === undefined) return null;
        return (
          <div key={name} className={styles['tile']}>
            <dt>
              <FigureName figure={figure} sheet={sheet} />
            </dt>
            <dd>
              <span className={styles['tileValue']} data-kpi={name}>
                <FigureValue value={valueOf(sheet, figure)} unit={figure.unit} missing={missingOf(sheet[figure.section], name)} coloured />
              </span>
              <small>{notes[name]}</small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function useNotes({ period, returns, risk }: Sheet, conventions: Conventions): Partial<Record<FigureKey, string>> {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const end = typeof returns.total === 'number' ? format.number(STARTING_AMOUNT * (1 + returns.total), 0) : null;
  const { maxDrawdownPeak: peak, maxDrawdownTrough: trough } = risk;
  return {
    annualised: t('note.annualised', { years: yearsText(format, period.years) }),
    total: end === null ? '' : t('note.total', { start: format.number(STARTING_AMOUNT, 0), end }),
    maxDrawdown: peak && trough ? `${format.date(peak)} → ${format.date(trough)}` : '',
    volatility: t('note.volatility', { factor: format.number(conventions.periodsPerYear, 0) }),
    sharpe: t('note.sharpe', { rate: format.percent(conventions.riskFree) }),
    calmar: t('note.calmar'),
  };
}

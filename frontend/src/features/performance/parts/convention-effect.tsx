import { useQuery } from '@tanstack/react-query';
import { BLANK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { BENCHMARK_FIGURES, FUND_FIGURES, valueOf, writeFigure, type Figure } from '../model/figures';
import { nameIn } from '../model/figure-words';
import { FURTHER_FIGURES } from '../model/further-figures';
import type { Sheet, SheetRequest } from '../model/sheet';
import { sheetQuery } from '../queries';

const FIGURES: readonly Figure[] = [...FUND_FIGURES, ...BENCHMARK_FIGURES, ...FURTHER_FIGURES];
/** So many figures are listed; of the others, only how many there are. */
const MOST = 8;

interface ConventionEffectProps {
  readonly request: SheetRequest;
  readonly result: Sheet;
}

/** What the reader's conventions change: each figure that the default conventions give another value, with both values. */
export function ConventionEffect({ request, result }: ConventionEffectProps) {
  const { t } = useTranslation(['performance', 'figures']);
  const { language } = useSettings();
  const format = useFormatter();
  const { conventions, ...plain } = request;
  const { data } = useQuery({ ...sheetQuery(conventions === undefined ? null : { ...plain, include: [] }, language), retry: false });
  if (conventions === undefined || data === undefined) return null;
  const write = (sheet: Sheet, figure: Figure): string => {
    const value = valueOf(sheet, figure);
    return value === null ? BLANK : writeFigure(value, figure.unit, format);
  };
  const changes = FIGURES.map((figure) => ({ figure, before: write(data.body.result, figure), now: write(result, figure) })).filter(({ before, now }) => before !== now);
  return (
    <>
      <p>{changes.length === 0 ? t('effect.none') : t('effect.title', { count: changes.length })}</p>
      <ul>
        {changes.slice(0, MOST).map(({ figure, before, now }) => (
          <li key={figure.name} data-effect={figure.name}>
            {nameIn(t, language, figure)} <span>{t('effect.change', { before, now })}</span>
          </li>
        ))}
        {changes.length > MOST ? <li>{t('effect.more', { count: changes.length - MOST })}</li> : null}
      </ul>
    </>
  );
}

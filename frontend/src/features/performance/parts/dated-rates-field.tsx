import { useId, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { parseDatedRates, type DatedRate } from '../model/parameters';
import styles from '../tear-sheet.module.css';

interface DatedRatesFieldProps {
  readonly rates: readonly DatedRate[];
  readonly bad: string | undefined;
  readonly choose: (rates: readonly DatedRate[]) => void;
}

/** Risk-free rates that change over time, one a line: date, percent a year. They replace the constant rate. */
export function DatedRatesField({ rates, bad, choose }: DatedRatesFieldProps) {
  const { t } = useTranslation(['performance', 'shared']);
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? rates.map(({ date, percent }) => `${date} ${percent}`).join('\n');
  const lines = shown.split('\n').filter((line) => line.trim() !== '');
  const parsed = parseDatedRates(lines);
  const wrongLine = parsed === undefined ? lines.findIndex((_, index) => parseDatedRates(lines.slice(0, index + 1)) === undefined) + 1 : 0;
  const problem = wrongLine > 0 ? t('form.badRate', { line: wrongLine, text: lines[wrongLine - 1] }) : bad === undefined ? undefined : t('shared:link.bad', { text: bad });
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t('convention.riskFreeSeries')}</label>
      <textarea
        id={id}
        rows={3}
        value={shown}
        placeholder={t('form.ratesHint')}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}problem`}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (parsed === undefined) return;
          setText(null);
          choose(parsed);
        }}
      />
      {problem === undefined ? null : (
        <p id={`${id}problem`} className={styles['fieldProblem']} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

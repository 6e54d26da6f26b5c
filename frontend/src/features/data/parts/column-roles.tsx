import { useTranslation } from '@/shared/i18n/translation';
import type { FileReading, UploadOptions } from '@/shared/dataset/dataset';
import { withRole } from '@/shared/dataset/reading-options';
import { useFormatter } from '@/shared/format/use-formatter';
import styles from '../import.module.css';

const ROLES = {
  nav: ['date', 'unitNav', 'cumulativeNav', 'adjustedNav', 'fundNav', 'income', 'dailyReturn', 'dividend', 'split', 'fundCode', 'fundName', 'ignored'],
  returns: ['date', 'dailyReturn', 'fundReturn', 'fundCode', 'fundName', 'ignored'],
  transactions: ['date', 'type', 'fundCode', 'fundName', 'description', 'shares', 'amount', 'unitNav', 'fee', 'split', 'targetFund', 'targetShares', 'status', 'order', 'ignored'],
} as const;
const SHOWN_ROWS = 6;

interface ColumnRolesProps {
  readonly reading: FileReading;
  readonly options: UploadOptions;
  readonly choose: (options: UploadOptions) => void;
}

/** A text in which no table was found: seeing it helps to choose the encoding and the delimiter. */
function FirstLines({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation('data');
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('columns.lines')}>
      <pre>{lines.length > 0 ? lines.join('\n') : t('columns.nothing')}</pre>
    </div>
  );
}

/** The first rows as they stand in the file, with what each column was read as; a wrong guess is corrected on the spot. */
export function ColumnRoles({ reading, options, choose }: ColumnRolesProps) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const found = (topic: string): string | undefined => reading.guesses.find((guess) => guess.topic === topic)?.value;
  const roles: readonly string[] = ROLES[(found('kind') ?? 'nav') as keyof typeof ROLES];
  if (reading.columns.length === 0) return <FirstLines lines={reading.preview.map((cells) => cells.join(' '))} />;
  // Where there is a row of names, the preview begins with it.
  const rows = reading.preview.slice(found('headerRow') === '0' ? 0 : 1);
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('columns.name')}>
      <table className={styles['columns']}>
        <caption className="visually-hidden">{t('columns.name')}</caption>
        <thead>
          <tr>
            {reading.columns.map((column) => {
              const name = column.header === '' ? t('columns.unnamed', { number: column.index + 1 }) : column.header;
              return (
                <th key={column.index} scope="col" data-role={column.role}>
                  <span>{name}</span>
                  <select aria-label={t('columns.role', { name })} value={column.role} title={column.evidence} onChange={(event) => choose(withRole(options, column.index, event.target.value))}>
                    {[...new Set([column.role, ...roles])].map((role) => (
                      <option key={role} value={role}>
                        {t(`role.${role as 'date'}`)}
                      </option>
                    ))}
                  </select>
                  <small>{column.role === 'ignored' ? t('columns.unread') : t('confidence.short', { share: format.percent(column.confidence, 0) })}</small>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map((cells, row) => (
            <tr key={row}>
              {reading.columns.map((column) => (
                <td key={column.index} data-role={column.role}>
                  {cells[column.index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useId } from 'react';
import { valueOf, type Figure } from '../model/figures';
import { missingOf, type Sheet } from '../model/sheet';
import { FigureName } from './figure-name';
import { FigureValue } from './figure-value';
import styles from '../tear-sheet.module.css';

interface FigureTableProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly figures: readonly Figure[];
  readonly sheet: Sheet;
}

/** A section of the answer as a table: name, value, and behind each name its meaning. */
export function FigureTable({ title, note, figures, sheet }: FigureTableProps) {
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className={styles['figures']}>
        {figures.map((figure) => (
          <div key={figure.name}>
            <dt>
              <FigureName figure={figure} sheet={sheet} />
            </dt>
            <dd>
              <FigureValue value={valueOf(sheet, figure)} unit={figure.unit} missing={missingOf(sheet[figure.section], figure.name)} coloured />
            </dd>
          </div>
        ))}
      </dl>
      {note === undefined ? null : <p className={styles['note']}>{note}</p>}
    </section>
  );
}

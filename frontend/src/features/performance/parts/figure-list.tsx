import { valueOf, type Figure } from '../model/figures';
import { missingOf, type Sheet } from '../model/sheet';
import { FigureName } from './figure-name';
import { FigureValue } from './figure-value';
import styles from '../tear-sheet.module.css';

/** Figures with their values, one in a line. */
export function FigureList({ figures, sheet }: { readonly figures: readonly Figure[]; readonly sheet: Sheet }) {
  return (
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
  );
}

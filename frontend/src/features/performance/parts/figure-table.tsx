import { useId, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { lazyPart } from '@/shared/loading/lazy-part';
import { figuresOf, type SectionName } from '../model/figures';
import type { Sheet } from '../model/sheet';
import { FigureList } from './figure-list';
import styles from '../tear-sheet.module.css';

const FurtherFigures = lazyPart(async () => (await import('./further-figures')).FurtherFigures);

interface FigureTableProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly section: SectionName;
  readonly sheet: Sheet;
}

/** A section of the answer as a table: name, value, and behind each name its meaning. Further figures stand folded below. */
export function FigureTable({ title, note, section, sheet }: FigureTableProps) {
  const { t } = useTranslation('performance');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <FigureList figures={figuresOf(section)} sheet={sheet} />
      {note === undefined ? null : <p className={styles['note']}>{note}</p>}
      {section === 'benchmark' ? null : (
        <details className={styles['further']} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('section.further')}</summary>
          {open ? <FurtherFigures section={section} sheet={sheet} /> : null}
        </details>
      )}
    </section>
  );
}

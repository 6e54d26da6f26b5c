import { FieldFrame } from '@/shared/form/field';
import { inRegion } from '@/shared/form/region-number';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { Button } from '@/shared/ui/button';
import calculator from '@/shared/ui/calculator.module.css';
import styles from './classes-field.module.css';
import type { Rows } from './parameters';
import { CLASS_CELLS, MOST_ROWS } from './parameters';
import type { FormFault } from '@/shared/form/read-cells';
import { cellId, fieldId } from './request-builder';
import { useFaultText } from './use-fault-text';

interface ClassesFieldProps {
  readonly rows: Rows;
  readonly faults: readonly FormFault[];
  readonly onRows: (rows: Rows) => void;
}

const TABLE = 'classes';
const NAME = 0;
const BLANK = CLASS_CELLS.map(() => '');
/** Long enough for tiers, so that they are read whole. */
const WIDE: ReadonlySet<string> = new Set(['fee', 'redemption']);

/** The classes that are compared, a group of fields for each. */
export function ClassesField({ rows, faults, onRows }: ClassesFieldProps) {
  const { t } = useTranslation('fees');
  const { region } = useSettings();
  const faultText = useFaultText();
  const set = (at: number, cell: number, text: string): void => onRows(rows.map((row, other) => (other === at ? BLANK.map((_, each) => (each === cell ? text : (row[each] ?? ''))) : row)));
  const remove = (at: number): void => {
    onRows(rows.toSpliced(at, 1));
    document.getElementById(`${fieldId(TABLE)}-add`)?.focus();
  };
  return (
    <div className={styles['classes']}>
      {rows.map((row, at) => (
        // Classes have no identity of their own: they are what stands in the link.
        <fieldset key={at} className={styles['class']}>
          <legend>{t('classNumber', { number: at + 1 })}</legend>
          <div className={calculator['fields']}>
            {CLASS_CELLS.map((cell, index) => {
              const id = cellId(TABLE, at, index);
              const fault = faults.find(({ field }) => field === id);
              const shown = (text: string): string => (index === NAME ? text.replaceAll(/[_!<>]/g, '') : inRegion(text, region));
              return (
                <div key={cell} className={WIDE.has(cell) ? styles['wide'] : undefined}>
                  <FieldFrame id={id} label={t(`table.classes.${index}` as 'table.classes.0')} hint={t(`classHint.${cell}`, { example: inRegion('0.1', region) })} error={fault ? faultText(fault, 'short') : undefined}>
                    <input
                      id={id}
                      autoComplete="off"
                      spellCheck={false}
                      maxLength={index === NAME ? 40 : 300}
                      value={shown(row[index] ?? '')}
                      aria-invalid={fault !== undefined}
                      aria-describedby={fault ? `${id}-hint ${id}-error` : `${id}-hint`}
                      onChange={(event) => set(at, index, shown(event.target.value))}
                    />
                  </FieldFrame>
                </div>
              );
            })}
          </div>
          <Button small look="quiet" icon="trash" onClick={() => remove(at)}>
            {t('deleteClass', { name: row[NAME] ?? '', number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <div className={calculator['after']}>
        <Button id={`${fieldId(TABLE)}-add`} small icon="plus" disabled={rows.length >= MOST_ROWS} onClick={() => onRows([...rows, BLANK])}>
          {t('addClass')}
        </Button>
      </div>
    </div>
  );
}

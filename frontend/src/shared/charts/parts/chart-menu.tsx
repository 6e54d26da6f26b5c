import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/shared/ui/button';
import { CURSOR_MODES, type ChartGroup } from '../model/chart-group';
import { useChartView } from './use-chart-view';
import styles from '../chart.module.css';

/** What can be done with a chart as a whole. */
export interface ChartActions {
  readonly savePng: () => void;
  readonly saveSvg: () => void;
  readonly saveCsv: () => void;
  readonly copyImage: () => void;
  readonly toggleFullScreen: () => void;
}

interface ChartMenuProps {
  readonly name: string;
  readonly group: ChartGroup;
  readonly actions: ChartActions;
}

const ACTIONS = [
  ['png', 'savePng'],
  ['svg', 'saveSvg'],
  ['csv', 'saveCsv'],
  ['copy', 'copyImage'],
  ['fullScreen', 'toggleFullScreen'],
] as const;

/** Files, full screen and the manner of the cursor, behind one button. */
export function ChartMenu({ name, group, actions }: ChartMenuProps) {
  const { t } = useTranslation('charts');
  const { mode } = useChartView(group);
  return (
    <Disclosure label={t('menu.of', { name })}>
      {(close) => (
        <>
          {ACTIONS.map(([key, action]) => (
            <button
              key={key}
              type="button"
              onClick={() => {
                close();
                actions[action]();
              }}
            >
              {t(`menu.${key}`)}
            </button>
          ))}
          <fieldset className={styles['modes']}>
            <legend>{t('menu.cursor')}</legend>
            {CURSOR_MODES.map((choice) => (
              <label key={choice}>
                <input type="radio" name={`cursor-${name}`} checked={choice === mode} onChange={() => group.setMode(choice)} />
                {t(`menu.cursorMode.${choice}`)}
              </label>
            ))}
          </fieldset>
        </>
      )}
    </Disclosure>
  );
}

/** A button with a panel: closes on Escape, on a click outside and when focus leaves; focus returns to the button. */
function Disclosure({ label, children }: { readonly label: string; readonly children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  function close(): void {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  }

  return (
    <div
      ref={root}
      className={styles['menu']}
      data-print="hide"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <IconButton icon="more" label={label} aria-expanded={open} aria-controls={panelId} onClick={() => setOpen(!open)} />
      <div id={panelId} className={styles['menuPanel']} hidden={!open}>
        {open ? children(close) : null}
      </div>
    </div>
  );
}

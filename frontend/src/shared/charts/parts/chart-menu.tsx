import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { IconButton } from '@/shared/ui/button';
import { CURSOR_MODES, type ChartGroup } from '../model/chart-group';
import { useChartView } from './use-chart-view';
import styles from '../chart.module.css';

/** What can be done with a chart as a whole. */
export interface ChartActions {
  readonly savePng: () => void;
  readonly saveSvg: () => void;
  readonly saveCsv: () => void;
  readonly saveXlsx: () => void;
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
  ['xlsx', 'saveXlsx'],
  ['copy', 'copyImage'],
  ['fullScreen', 'toggleFullScreen'],
] as const;

/** Files, full screen and the manner of the cursor, behind one button. */
export function ChartMenu({ name, group, actions }: ChartMenuProps) {
  const { t } = useTranslation('charts');
  const { mode } = useChartView(group);
  return (
    <Disclosure label={t('menu.of', { name })}>
      {ACTIONS.map(([key, action]) => (
        <button key={key} type="button" onClick={() => actions[action]()}>
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
    </Disclosure>
  );
}

/** A button with a panel: closes on Escape, on a click outside, when focus leaves and when a button inside has acted. */
function Disclosure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panelId = useId();

  useEffect(() => {
    const element = root.current;
    if (!open || element === null) return;
    const inside = (event: Event): boolean => event.target instanceof Node && element.contains(event.target);
    const close = (): void => {
      setOpen(false);
      element.querySelector('button')?.focus();
    };
    const leave = (event: Event): void => {
      if (!inside(event)) setOpen(false);
    };
    const act = (event: Event): void => {
      if (inside(event) && event.target instanceof HTMLButtonElement && event.target.closest('[data-panel]')) close();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    const stop = new AbortController();
    document.addEventListener('pointerdown', leave, { signal: stop.signal });
    document.addEventListener('focusin', leave, { signal: stop.signal });
    document.addEventListener('click', act, { signal: stop.signal });
    document.addEventListener('keydown', escape, { signal: stop.signal });
    return () => stop.abort();
  }, [open]);

  return (
    <div ref={root} className={styles['menu']} data-print="hide">
      <IconButton icon="more" label={label} aria-expanded={open} aria-controls={open ? panelId : undefined} onClick={() => setOpen(!open)} />
      {open ? (
        <div id={panelId} className={styles['menuPanel']} role="group" aria-label={label} data-panel="">
          {children}
        </div>
      ) : null}
    </div>
  );
}

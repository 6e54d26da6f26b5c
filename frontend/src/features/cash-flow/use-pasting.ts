import { useState } from 'react';
import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';
import type { UploadOptions } from '@/shared/dataset/dataset';
import { withAnswer } from '@/shared/dataset/reading-options';
import { decimalsOf, inRegion } from '@/shared/form/region-number';
import { useTranslation } from '@/shared/i18n/translation';
import { currentSettings } from '@/shared/settings/settings';
import { showToast } from '@/shared/ui/toasts';
import type { TableId } from './calculations';
import { pasteRows, undoDrafts } from './drafts';

type FlowsAnswer = components['schemas']['Flows'];

/** A pasted text that waits for answers. */
interface Waiting {
  readonly text: string;
  readonly before: number;
  readonly options: UploadOptions;
  readonly questions: FlowsAnswer['questions'];
}

interface Pasting {
  /** What the pasted text does not decide; its rows come when all is answered. */
  readonly questions: FlowsAnswer['questions'];
  /** Reads a text into the table, before the row with that id. */
  readonly paste: (text: string, before: number) => void;
  readonly answer: (options: UploadOptions) => void;
  /** Why the text could not be read; null where it was. */
  readonly problem: unknown;
  readonly dismiss: () => void;
}

async function read(text: string, options: UploadOptions): Promise<FlowsAnswer> {
  const usualDecimals = decimalsOf(currentSettings().region);
  return (await answerOf(api.POST('/api/v1/datasets/flows', { body: { text, usualDecimals, options } }))).body;
}

/** Cells pasted from a sheet, read by the importer; what they do not decide is asked before a row is taken. */
export function usePasting(table: TableId): Pasting {
  const { t } = useTranslation(['cash-flow', 'shared']);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const run = async (text: string, before: number, options: UploadOptions): Promise<void> => {
    const { flows, questions } = await read(text, options);
    const open = table === 'amounts' ? questions.filter(({ code }) => code === 'DECIMALS_AMBIGUOUS') : questions;
    setWaiting(open.length > 0 ? { text, before, options, questions: open } : null);
    if (open.length > 0) return;
    if (flows.length === 0) {
      showToast({ message: t('cash-flow:nothingPasted'), tone: 'warning' });
      return;
    }
    const { region } = currentSettings();
    // What the service could not read stands in the cell as it was pasted, to be corrected there.
    pasteRows(table, before, flows.map((flow) => ({ date: table === 'amounts' ? '' : flow.date, amount: flow.read ? flow.amount : inRegion(flow.amount, region) })));
    showToast({ message: t('cash-flow:pasted', { count: flows.length }), action: { label: t('shared:action.undo'), run: undoDrafts } });
  };
  const start = (text: string, before: number, options: UploadOptions): void => {
    setProblem(null);
    run(text, before, options).catch(setProblem);
  };
  return {
    questions: waiting?.questions ?? [],
    paste: (text, before) => start(text, before, {}),
    answer: (options) => {
      if (waiting) start(waiting.text, waiting.before, withAnswer(waiting.options, options));
    },
    problem,
    dismiss: () => {
      setWaiting(null);
      setProblem(null);
    },
  };
}

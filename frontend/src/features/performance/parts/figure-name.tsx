import { MetricPopover } from '@/shared/ui/metric-popover';
import type { Figure } from '../model/figures';
import { valueOf } from '../model/figures';
import { missingOf, type Sheet } from '../model/sheet';
import { useExplaining } from './explanations';

/** A figure's name, which opens everything there is to know about it. */
export function FigureName({ figure, sheet }: { readonly figure: Figure; readonly sheet: Sheet }) {
  const { explain, nameOf } = useExplaining();
  return (
    <MetricPopover explanation={explain(figure, valueOf(sheet, figure), missingOf(sheet[figure.section], figure.name))}>
      {nameOf(figure)}
    </MetricPopover>
  );
}

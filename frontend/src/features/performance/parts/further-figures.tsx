import type { SectionName } from '../model/figures';
import { furtherOf } from '../model/further-figures';
import type { Sheet } from '../model/sheet';
import { FigureList } from './figure-list';

/** What a section has besides the figures that most readers look for. */
export function FurtherFigures({ section, sheet }: { readonly section: SectionName; readonly sheet: Sheet }) {
  return <FigureList figures={furtherOf(section)} sheet={sheet} />;
}

import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { PaperFacts } from '@/shared/ui/paper-facts';
import { conventionWords } from '../model/convention-words';
import type { SheetAnswer } from '../model/sheet';

/** The foot of the printed sheet: what its figures depend on. */
export function SheetPaper({ answer: { conventions, provenance } }: { readonly answer: SheetAnswer }) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  return <PaperFacts {...provenance} conventions={conventionWords(conventions, t, format)} />;
}

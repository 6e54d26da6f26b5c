import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { useNavigate } from 'react-router';
import { useFormatter } from '@/shared/format/use-formatter';
import { saveNavTable } from '@/shared/import/nav-store';
import type { NavTable } from '@/shared/import/nav-table';
import { navTableQuery } from '@/shared/import/nav-table-query';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/states';
import { navJumps, type NavJump } from '../model/nav-jump';
import { withDividend, withSplit } from '../model/nav-repair';

/** A step of more than 20 % is more often a split or dividend that the file leaves out: asks, and mends with one click. */
export function JumpCard({ table }: { readonly table: NavTable }) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [jump, ...others] = navJumps(table);
  if (jump === undefined) return null;

  async function use(mended: NavTable): Promise<void> {
    const id = await saveNavTable(mended);
    queries.setQueryData(navTableQuery(id).queryKey, mended);
    await navigate(`/fund/${id}`);
  }

  return (
    <Notice
      tone="warning"
      live
      title={t('jump.title', { date: format.date(jump.date), change: format.signedPercent(jump.change, 1) })}
      actions={<JumpActions jump={jump} mend={(mended) => void use(mended)} table={table} />}
    >
      <p>{t('jump.detail', { before: format.precise(jump.before), after: format.precise(jump.after) })}</p>
      {others.length === 0 ? null : <p>{t('jump.others', { count: others.length })}</p>}
    </Notice>
  );
}

interface JumpActionsProps {
  readonly jump: NavJump;
  readonly table: NavTable;
  readonly mend: (table: NavTable) => void;
}

function JumpActions({ jump, table, mend }: JumpActionsProps) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const { date, splitRatio, dividend } = jump;
  return (
    <>
      {splitRatio === null ? null : (
        <Button small onClick={() => mend(withSplit(table, { date, ratio: splitRatio }))}>
          {t('jump.split', { ratio: format.precise(splitRatio) })}
        </Button>
      )}
      {dividend === null ? null : (
        <Button small onClick={() => mend(withDividend(table, { date, perShare: dividend }))}>
          {t('jump.dividend', { perShare: format.precise(dividend) })}
        </Button>
      )}
    </>
  );
}

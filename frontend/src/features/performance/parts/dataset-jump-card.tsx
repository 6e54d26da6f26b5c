import { useQuery } from '@tanstack/react-query';
import { navQuery } from '@/shared/dataset/rows';
import { digestOf } from '@/shared/import/digest';
import { JumpCard } from './jump-card';

/** The same question for an upload, whose rows the service has; the mended history is kept in this browser. */
export function DatasetJumpCard({ reference }: { readonly reference: string }) {
  const [id = '', ...fund] = reference.split(':');
  const { data: rows } = useQuery(navQuery(id, fund.length === 0 ? null : fund.join(':')));
  return rows === undefined ? null : <JumpCard table={{ ...rows, sha256: digestOf(rows) }} />;
}

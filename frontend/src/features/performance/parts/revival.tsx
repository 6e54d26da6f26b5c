import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { MissingDataCard } from '@/shared/import/missing-data-card';
import { Loading } from '@/shared/ui/states';
import { revivedQuery } from '@/shared/dataset/use-series';

/** A service that refuses an upload right after it was sent is not given it over and over. */
const PAUSE_MILLISECONDS = 10_000;
const HEIGHT = 160;
const attempts = new Map<string, number>();

interface RevivalProps {
  /** Fund and benchmark; the service says only that one of them is unknown. */
  readonly ids: readonly string[];
  readonly retry: () => void;
}

/** Gives a service that has forgotten an upload its file again; where this browser does not have it, says so. */
export function Revival({ ids, retry }: RevivalProps) {
  const queries = useQueryClient();
  const [failed, setFailed] = useState(false);
  const key = ids.join(' ');

  useEffect(() => {
    const revive = async (): Promise<boolean> => {
      if (Date.now() - (attempts.get(key) ?? -Infinity) < PAUSE_MILLISECONDS) return false;
      const found = await Promise.all(key.split(' ').map((id) => queries.query({ ...revivedQuery(id), staleTime: 0 })));
      attempts.set(key, Date.now());
      return found.some((reference) => reference !== null);
    };
    revive()
      .then((revived) => (revived ? retry() : setFailed(true)))
      .catch(() => setFailed(true));
    // Once for each refusal: the card comes and goes with it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return failed ? <MissingDataCard id={ids[0] ?? ''} /> : <Loading height={HEIGHT} />;
}

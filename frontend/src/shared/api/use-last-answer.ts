import { useState } from 'react';

/** An answer together with the request it belongs to, so that neither is shown beside another's. */
export interface Answered<Q, A> {
  readonly request: Q;
  readonly answer: A;
}

/** The newest answer. It stays while later requests are incomplete, under way or have failed; null until there is one. */
export function useLastAnswer<Q, A>(request: Q | null, answer: A | undefined): Answered<Q, A> | null {
  const [last, setLast] = useState<Answered<Q, A> | null>(null);
  if (request === null || answer === undefined || last?.answer === answer) return last;
  const next = { request, answer };
  setLast(next);
  return next;
}

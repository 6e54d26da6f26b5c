import { useLocation, useNavigate } from 'react-router';
import type { BadParameter, ParameterSet } from './url-state';
import { decodeLink, encodeLink } from './url-state';

export interface UrlState<S> {
  readonly state: S;
  readonly bad: readonly BadParameter[];
  readonly newer: boolean;
  /** Adds a step to the history, so that Back undoes it: for committed choices. */
  commit(change: Partial<S>): void;
  /** Replaces the current step: for every key press while typing. */
  replace(change: Partial<S>): void;
}

/** The screen's parameters as state that lives in the address bar. `parameters` must be a constant of the module. */
export function useUrlState<S>(parameters: ParameterSet<S>): UrlState<S> {
  const { search, pathname, hash } = useLocation();
  const navigate = useNavigate();
  const { state, bad, newer, unknown } = decodeLink(parameters, search);
  const go = (change: Partial<S>, replace: boolean): void => {
    const query = encodeLink(parameters, { ...state, ...change }, unknown);
    void navigate({ pathname, search: `?${query}`, hash }, { replace, preventScrollReset: true });
  };
  return { state, bad, newer, commit: (change) => go(change, false), replace: (change) => go(change, true) };
}

import { useSyncExternalStore } from 'react';

/** A file that the reader gave the page: dropped, picked or pasted. */
export interface Arrival {
  readonly name: string;
  readonly file: Blob;
}

/** Endings the service reads. */
export const ACCEPTED = '.csv,.tsv,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let waiting: readonly Arrival[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Arrival[]): void {
  waiting = next;
  listeners.forEach((listener) => listener());
}

/** Hands files over from wherever they were dropped; the import screen takes them. */
export function announceArrivals(arrivals: readonly Arrival[]): void {
  set([...waiting, ...arrivals]);
}

/** Takes what is waiting, once. */
export function takeArrivals(): readonly Arrival[] {
  const taken = waiting;
  if (taken.length > 0) set([]);
  return taken;
}

export function useArrivals(): readonly Arrival[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}

/** Pasted text as a file: tabs come from spreadsheets. */
export function pastedArrival(text: string, name: string): Arrival {
  return { name: `${name}${text.includes('\t') ? '.tsv' : '.csv'}`, file: new Blob([text], { type: 'text/plain;charset=utf-8' }) };
}

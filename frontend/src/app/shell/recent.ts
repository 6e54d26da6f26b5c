import { currentSettings } from '@/shared/settings/settings';

/** A place that was opened from the search box. */
export interface Recent {
  readonly to: string;
  readonly label: string;
}

const KEY = 'fundcalc.recent';
const MOST = 5;

/** The places opened last, newest first. Nothing is stored while amounts are hidden. */
export function recentPlaces(): readonly Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((place): place is Recent => typeof (place as Recent).to === 'string' && typeof (place as Recent).label === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberPlace(place: Recent): void {
  if (currentSettings().privacy) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([place, ...recentPlaces().filter(({ to }) => to !== place.to)].slice(0, MOST)));
  } catch {
    // Without storage there is no list of recent places.
  }
}

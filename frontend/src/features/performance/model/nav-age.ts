import type { CHOICES } from './parameters';
import type { Sheet } from './sheet';

/** Weekdays stand for trading days: holidays make a history look older by themselves, never younger. */
const MOST_WEEKDAYS = 3;

/** The most weekdays from one value to the next of histories that have fewer than one a day; half a year has 184 days. */
const WEEKDAYS_PER_PERIOD: Readonly<Record<Exclude<(typeof CHOICES.frequency)[number], 'auto' | 'daily'>, number>> = {
  weekly: 5,
  biweekly: 10,
  monthly: 23,
  quarterly: 66,
  halfYearly: 132,
  yearly: 262,
};

function weekdaysPerPeriod(frequency: string): number {
  return (WEEKDAYS_PER_PERIOD as Readonly<Record<string, number>>)[frequency] ?? 0;
}

const DAY_MILLISECONDS = 86_400_000;

/** Weekdays after a date up to a day, that day among them. */
export function weekdaysSince(date: string, today: string): number {
  const first = Date.parse(date) / DAY_MILLISECONDS + 1;
  const last = Date.parse(today) / DAY_MILLISECONDS;
  let weekdays = 0;
  for (let day = first; day <= last; day += 1) {
    const weekday = new Date(day * DAY_MILLISECONDS).getUTCDay();
    if (weekday !== 0 && weekday !== 6) weekdays += 1;
  }
  return weekdays;
}

/** How old the last value is, in weekdays, where that is older than it should be; else null. */
export function navAge({ to, frequency }: Pick<Sheet['period'], 'to' | 'frequency'>, today: string): number | null {
  const weekdays = weekdaysSince(to, today);
  return weekdays > MOST_WEEKDAYS + weekdaysPerPeriod(frequency) ? weekdays : null;
}

import { useSettings } from '@/shared/settings/settings';

export interface Moments {
  /** Date and time of day of an instant, in the reader's own zone. */
  moment(instant: string): string;
  /** How long ago: "3 hours ago". */
  age(seconds: number): string;
}

const STEPS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

export function createMoments(language: string): Moments {
  const words = language === 'zh' ? 'zh-CN' : 'en-GB';
  const day = new Intl.DateTimeFormat(words, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(words, { numeric: 'auto' });
  return {
    moment: (instant) => day.format(new Date(instant)),
    age: (seconds) => {
      const step = STEPS.find((candidate) => seconds >= candidate.seconds);
      return step ? relative.format(-Math.floor(seconds / step.seconds), step.unit) : relative.format(-Math.floor(Math.max(0, seconds)), 'second');
    },
  };
}

/** Instants and ages in the language of the page. */
export function useMoments(): Moments {
  return createMoments(useSettings().language);
}

/** The day of an instant where the reader is, YYYY-MM-DD. */
export function localDay(instant: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(instant.getFullYear())}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** Seconds from an instant until now. */
export function secondsSince(instant: string): number {
  return (Date.now() - Date.parse(instant)) / 1000;
}

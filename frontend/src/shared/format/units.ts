/** A decimal share: 0.05 means 5 %. */
export type Ratio = number & { readonly __unit?: 'ratio' };
/** An amount of money in the fund's own currency. */
export type Money = number & { readonly __unit?: 'money' };
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __unit?: 'date' };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Whether the text is a day that exists. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(time).toISOString().slice(0, 10) === text;
}

/** Days since 1970-01-01, so that days can be subtracted. */
export function epochDay(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY);
}

export function isoDateOf(epochDayNumber: number): IsoDate {
  return new Date(epochDayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

import type { Region } from '@/shared/settings/settings';
import { evaluateAmount } from './arithmetic';
import { inRegion } from './region-number';

/** Digits beyond which a product of decimals shows the error of its binary form. */
const EXACT_DIGITS = 12;

/** What a region's reader typed, sums and per-cent signs worked out, with a point before the decimals; null when it is no number. */
export function readTyped(text: string, region: Region, percent: boolean): string | null {
  const value = evaluateAmount(inRegion(text, region));
  const signed = /[%％]/.test(text);
  if (value === null || (signed && !percent)) return null;
  return String(Number((signed ? value * 100 : value).toPrecision(EXACT_DIGITS)));
}

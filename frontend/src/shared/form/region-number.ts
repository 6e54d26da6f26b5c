import type { Region } from '@/shared/settings/settings';

export type Decimals = 'point' | 'comma';

/** What a region writes before the decimals. */
export function decimalsOf(region: Region): Decimals {
  return new Intl.NumberFormat(region).format(1.5).includes(',') ? 'comma' : 'point';
}

/**
 * Numbers are kept with a point before the decimals whatever the region. Point and comma change places on the way to the
 * screen and back, so that what was typed means the same after the region was changed and in a link.
 */
export function inRegion(text: string, region: Region): string {
  if (decimalsOf(region) === 'point') return text;
  return text.replaceAll(/[.,，．]/g, (mark) => (mark === '.' || mark === '．' ? ',' : '.'));
}

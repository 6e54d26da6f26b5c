import type { Formatter } from '@/shared/format/formatter';
import type { Settled } from './calculations';

/** A step of the arithmetic: what it is called and how a person would write it. */
export interface Step {
  readonly name: 'charged' | 'net' | 'fee' | 'shares' | 'gross' | 'redemptionFee' | 'paidOut' | 'breakEven' | 'dragGross' | 'dragNet' | 'dragCost';
  readonly text: string;
}

const MOST_DIGITS = 8;
const DAYS_PER_YEAR = 365;
/** Lots that a sum lists; with more of them the table below is easier to read. */
const MOST_LOTS = 4;

/** Decimals that a number has of itself, up to eight. */
function digitsOf(value: number): number {
  return /\.(\d+)/.exec(value.toFixed(MOST_DIGITS).replace(/0+$/, ''))?.[1]?.length ?? 0;
}

/** How numbers stand in the working: money and shares in full, rates and NAVs with the decimals they have. */
class Writer {
  private readonly format: Formatter;

  constructor(format: Formatter) {
    this.format = format;
  }

  readonly money = (value: number | string): string => this.format.money(Number(value));

  readonly plain = (value: number | string): string => this.format.number(Number(value), digitsOf(Number(value)));

  readonly percent = (value: number | string): string => this.format.percent(Number(value), digitsOf(Number(value) * 100));
}

function subscription({ body, answer }: Settled<'subscription'>, { money, plain, percent }: Writer): Step[] {
  const { netAmount, fee, shares, rate } = answer.result;
  const amount = money(body.amount);
  const discount = Number(body.discount ?? 1);
  const charged: Step[] = rate === null || discount === 0 || discount === 1 ? [] : [{ name: 'charged', text: `${percent(Number(rate) / discount)} × ${plain(discount)} = ${percent(rate)}` }];
  const bought: Step = { name: 'shares', text: `${money(netAmount)} ÷ ${plain(body.nav)} = ${money(shares)}` };
  const netOfFee: Step = { name: 'net', text: `${amount} − ${money(fee)} = ${money(netAmount)}` };
  if (body.method === 'backEnd') return [bought];
  if (rate === null) return [netOfFee, bought];
  if (body.method === 'internal') return [...charged, { name: 'fee', text: `${amount} × ${percent(rate)} = ${money(fee)}` }, netOfFee, bought];
  return [...charged, { name: 'net', text: `${amount} ÷ (1 + ${percent(rate)}) = ${money(netAmount)}` }, { name: 'fee', text: `${amount} − ${money(netAmount)} = ${money(fee)}` }, bought];
}

function redemption({ body, answer }: Settled<'redemption'>, { money, plain, percent }: Writer): Step[] {
  const { gross, fee, net, lots } = answer.result;
  const nav = plain(body.nav);
  const sum = lots.map((lot) => `${money(lot.shares)} × ${nav} × ${percent(lot.rate)}`).join(' + ');
  return [
    { name: 'gross', text: `${money(body.shares)} × ${nav} = ${money(gross)}` },
    ...(lots.length <= MOST_LOTS ? [{ name: 'redemptionFee', text: `${sum} = ${money(fee)}` } as const] : []),
    { name: 'paidOut', text: `${money(gross)} − ${money(fee)} = ${money(net)}` },
  ];
}

/** The fee of A on its net amount: a rate after the discount, or a fixed sum on what is left of the amount. */
function purchaseFee({ a, amount = 0 }: Settled<'share-class'>['body'], { money, percent }: Writer): string | null {
  const tier = a.rate === undefined ? a.tiers?.findLast(({ from }) => Number(from) <= Number(amount)) : { rate: a.rate };
  if (tier?.rate !== undefined) return percent(Number(tier.rate) * Number(a.discount ?? 1));
  const fixed = tier && 'fixed' in tier ? Number(tier.fixed) : null;
  return fixed === null ? null : `${money(fixed)} ÷ ${money(Number(amount) - fixed)}`;
}

function shareClass({ body, answer }: Settled<'share-class'>, writer: Writer): Step[] {
  const { breakEvenDays } = answer.result;
  const fee = purchaseFee(body, writer);
  if (breakEvenDays === null || fee === null) return [];
  return [{ name: 'breakEven', text: `ln(1 + ${fee}) ÷ −ln(1 − ${writer.percent(body.c.serviceFee)} ÷ ${String(DAYS_PER_YEAR)}) = ${writer.plain(Number(breakEvenDays.toFixed(2)))}` }];
}

function drag({ body, answer }: Settled<'drag'>, { money, percent }: Writer): Step[] {
  const { gross, net, cost } = answer.result;
  if (gross === null || net === null || cost === null) return [];
  const amount = money(body.amount);
  const growth = `(1 + ${percent(body.growth)})^${String(body.years)}`;
  const front = Number(body.frontEnd ?? 0) === 0 ? '' : ` ÷ (1 + ${percent(body.frontEnd ?? 0)})`;
  const back = Number(body.redemption ?? 0) === 0 ? '' : ` × (1 − ${percent(body.redemption ?? 0)})`;
  const ongoing = Number(body.ongoing) === 0 ? '' : ` × (1 − ${percent(body.ongoing)} ÷ ${String(DAYS_PER_YEAR)})^${String(DAYS_PER_YEAR * body.years)}`;
  return [
    { name: 'dragGross', text: `${amount} × ${growth} = ${money(gross)}` },
    { name: 'dragNet', text: `${amount}${front} × ${growth}${ongoing}${back} = ${money(net)}` },
    { name: 'dragCost', text: `${money(gross)} − ${money(net)} = ${money(cost)}` },
  ];
}

/** The working of an answer as a person would write it: 100,000 ÷ (1 + 1.2 %) = 98,814.23. */
export function workingOf(settled: Settled, format: Formatter): readonly Step[] {
  const writer = new Writer(format);
  switch (settled.calculation) {
    case 'subscription':
      return subscription(settled, writer);
    case 'redemption':
      return redemption(settled, writer);
    case 'share-class':
      return shareClass(settled, writer);
    case 'drag':
      return drag(settled, writer);
  }
}

import type { Formatter } from '@/shared/format/formatter';
import type { Settled } from './calculations';
import { lastPeriod, ranked } from './figures';
import { Writer } from './writer';

/** A step of the arithmetic: what it is called and how a person would write it. */
export interface Step {
  readonly name:
    | 'charged'
    | 'net'
    | 'fee'
    | 'shares'
    | 'gross'
    | 'redemptionFee'
    | 'backEndFee'
    | 'paidOut'
    | 'netOut'
    | 'difference'
    | 'amountIn'
    | 'differenceFee'
    | 'sharesIn'
    | 'breakEven'
    | 'classCost'
    | 'dragGross'
    | 'dragNet'
    | 'dragCost';
  /** What the step is about, where there are several of its name. */
  readonly of?: string;
  readonly text: string;
}

/** Their answers are exact decimals; those of the others are projections. */
export const BOOKED: ReadonlySet<string> = new Set(['subscription', 'redemption', 'conversion']);
const DAYS_PER_YEAR = 365;
/** Lots or classes that are written out; with more of them the table below is easier to read. */
const MOST_LOTS = 4;

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
  const { gross, fee, net, lots, backEndFee } = answer.result;
  const nav = plain(body.nav);
  const late = body.backEndTiers ? ` − ${money(backEndFee)}` : '';
  const sum = lots.map((lot) => `${money(lot.shares)} × ${nav} × ${percent(lot.rate)}`).join(' + ');
  return [
    { name: 'gross', text: `${money(body.shares)} × ${nav} = ${money(gross)}` },
    ...(lots.length <= MOST_LOTS ? [{ name: 'redemptionFee', text: `${sum} = ${money(fee)}` } as const] : []),
    { name: 'paidOut', text: `${money(gross)} − ${money(fee)}${late} = ${money(net)}` },
  ];
}

/** The rate that an amount pays; null for a fixed fee. */
function rateFor(subscription: Settled<'conversion'>['body']['in']['subscription'], amount: number): number | null {
  if (!Array.isArray(subscription)) return Number(subscription);
  const tier = subscription.findLast(({ from }) => Number(from) <= amount);
  return tier?.rate === undefined ? null : Number(tier.rate);
}

function conversion({ body, answer }: Settled<'conversion'>, { money, plain, percent }: Writer): Step[] {
  const { gross, redemptionFee, netOut, differenceRate, differenceFee, amountIn, shares } = answer.result;
  const [from, to] = [body.out.subscription, body.in.subscription].map((fee) => rateFor(fee, Number(netOut)));
  const discount = Number(body.discount ?? 1);
  const cut = discount === 1 ? '' : ` × ${plain(discount)}`;
  const less = from !== null && from !== undefined && to !== null && to !== undefined && to > from;
  const byRate: Step[] =
    differenceRate === null || Number(differenceRate) === 0
      ? []
      : [
          ...(less ? [{ name: 'difference', text: `(${percent(to)} − ${percent(from)})${cut} = ${percent(differenceRate)}` } as const] : []),
          { name: 'amountIn', text: `${money(netOut)} ÷ (1 + ${percent(differenceRate)}) = ${money(amountIn)}` },
        ];
  return [
    { name: 'gross', text: `${money(body.shares)} × ${plain(body.out.nav)} = ${money(gross)}` },
    { name: 'netOut', text: `${money(gross)} − ${money(redemptionFee)} = ${money(netOut)}` },
    ...byRate,
    byRate.length > 0 ? { name: 'differenceFee', text: `${money(netOut)} − ${money(amountIn)} = ${money(differenceFee)}` } : { name: 'amountIn', text: `${money(netOut)} − ${money(differenceFee)} = ${money(amountIn)}` },
    { name: 'sharesIn', text: `${money(amountIn)} ÷ ${plain(body.in.nav)} = ${money(shares)}` },
  ];
}

/** The fee of A on its net amount: a rate after the discount, or a fixed sum on what is left of the amount. */
function purchaseFee({ a, amount = 0 }: Pick<Settled<'share-class'>['body'], 'a' | 'amount'>, { money, percent }: Pick<Writer, 'money' | 'percent'>): string | null {
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

type ComparedClass = Settled<'compare'>['body']['classes'][number];

/** What one unit that is paid costs; null where the amounts pay different fees. */
function factorsOf(one: ComparedClass, amounts: readonly (number | string)[], days: number, { percent, money }: Writer): string | null {
  const fees = new Set(amounts.map((amount) => purchaseFee({ a: one, amount }, { percent, money })));
  const [fee] = fees;
  if (fees.size !== 1 || fee === undefined || fee === null) return null;
  const sold = one.redemptionTiers?.findLast(({ minDays }) => minDays <= days)?.rate ?? 0;
  const charged = Math.min(days, one.stopAfterDays ?? days);
  const yearly = (rate: number | string, over: number): string => (Number(rate) === 0 ? '' : ` × (1 − ${percent(rate)} ÷ ${String(DAYS_PER_YEAR)})^${String(over)}`);
  const front = fee === percent(0) ? '' : ` ÷ (1 + ${fee})`;
  return `(1 − ${percent(sold)})${front}${yearly(one.serviceFee ?? 0, charged)}${yearly(one.ongoing ?? 0, days)}`;
}

/** Each class at the last period, cheapest first. */
function compare(settled: Settled<'compare'>, writer: Writer): Step[] {
  const { body } = settled;
  const period = lastPeriod(settled);
  if (!period) return [];
  const paid = body.amounts.map(writer.money);
  const sum = paid.length === 1 ? (paid[0] ?? '') : `(${paid.join(' + ')})`;
  return ranked(period.rows)
    .slice(0, paid.length <= MOST_LOTS ? MOST_LOTS : 0)
    .flatMap(({ name, cost }) => {
      const one = body.classes.find((candidate) => candidate.name === name);
      const factors = one === undefined ? null : factorsOf(one, body.amounts, period.holdingDays, writer);
      return factors === null ? [] : [{ name: 'classCost', of: name, text: `${sum} × (1 − ${factors}) = ${writer.money(cost)}` } as const];
    });
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
  const writer = new Writer(format, BOOKED.has(settled.calculation));
  switch (settled.calculation) {
    case 'subscription':
      return subscription(settled, writer);
    case 'redemption':
      return redemption(settled, writer);
    case 'conversion':
      return conversion(settled, writer);
    case 'compare':
      return compare(settled, writer);
    case 'schedules':
      return [];
    case 'share-class':
      return shareClass(settled, writer);
    case 'drag':
      return drag(settled, writer);
  }
}

import type { Formatter } from '@/shared/format/formatter';
import type { useTranslation } from '@/shared/i18n/translation';
import type { Answers, Settled } from './calculations';
import { lastPeriod, ranked } from './figures';
import { exactMoney } from './writer';

type Translate = ReturnType<typeof useTranslation<'fees'>>['t'];
type Rule = NonNullable<Answers['schedules']['result']['schedule']>;

function redemption({ body, answer }: Settled<'redemption'>, t: Translate, format: Formatter): string {
  const { gross, fee, net, backEndFee } = answer.result;
  const whole = Number(gross);
  const taken = Number(fee) + Number(backEndFee);
  const share = format.percent(whole === 0 ? 0 : taken / whole);
  const words = { net: exactMoney(format, net), fee: exactMoney(format, taken), share };
  return t(body.backEndTiers ? 'verdict.redemptionBackEnd' : 'verdict.redemption', words);
}

function compare(settled: Settled<'compare'>, t: Translate, format: Formatter): string {
  const period = lastPeriod(settled);
  const rows = ranked(period?.rows ?? []);
  const [best, dearest] = [rows[0], rows.at(-1)];
  if (!period || !best || !dearest) return '';
  const words = { days: format.days(period.holdingDays), name: best.name, cost: format.money(best.cost), share: format.percent(best.costShare) };
  if (rows.length === 1) return t('verdict.compareOne', words);
  return t('verdict.compare', { ...words, dearest: dearest.name, saved: format.money(dearest.cost - best.cost) });
}

/** What the rule sets, one part after the other; what it does not set is left out. */
function rule(found: Rule, t: Translate, format: Formatter): string {
  const { frontEndCap, serviceFeeCap, serviceFeeStopDays, redemption: tiers } = found;
  const least = tiers.filter(({ minRate }) => Number(minRate) > 0).map(({ minDays, maxDays, minRate }) => t(maxDays === null ? 'rule.open' : 'rule.tier', { from: format.days(minDays), to: format.days(maxDays ?? 0), rate: format.percent(Number(minRate)) }));
  const parts = [
    frontEndCap === null ? null : t('rule.frontEnd', { rate: format.percent(Number(frontEndCap)) }),
    serviceFeeCap === null ? null : t('rule.service', { rate: format.percent(Number(serviceFeeCap)) }),
    serviceFeeStopDays === null ? null : t('rule.stop', { days: format.days(serviceFeeStopDays) }),
    least.length === 0 ? t('rule.noRedemption') : t('rule.redemption', { tiers: least.join(t('rule.and')) }),
  ];
  return parts.filter((part) => part !== null).join(t('rule.join'));
}

function schedules({ body, answer }: Settled<'schedules'>, t: Translate, format: Formatter): string {
  const { schedule, unavailable } = answer.result;
  if (schedule === null) return unavailable?.['schedule']?.message ?? t('verdict.noRule', { date: format.date(body.date) });
  return t('verdict.rule', { date: format.date(body.date), parts: rule(schedule, t, format) });
}

/** The answer in one sentence, money first. */
export function verdictOf(settled: Settled, t: Translate, format: Formatter): string {
  switch (settled.calculation) {
    case 'subscription': {
      const { fee, shares, effectiveRate } = settled.answer.result;
      return t(settled.body.method === 'backEnd' ? 'verdict.backEnd' : 'verdict.subscription', { fee: exactMoney(format, fee), share: format.percent(effectiveRate), shares: exactMoney(format, shares) });
    }
    case 'redemption':
      return redemption(settled, t, format);
    case 'conversion': {
      const { shares, redemptionFee, differenceFee } = settled.answer.result;
      return t('verdict.conversion', { out: exactMoney(format, settled.body.shares), shares: exactMoney(format, shares), fee: exactMoney(format, Number(redemptionFee) + Number(differenceFee)), redemption: exactMoney(format, redemptionFee), difference: exactMoney(format, differenceFee) });
    }
    case 'share-class': {
      const { breakEvenDay, neverDearer, flips } = settled.answer.result;
      if (breakEvenDay === null) return t(neverDearer ? 'verdict.never' : 'verdict.later');
      return t(flips.length > 1 ? 'verdict.flips' : 'verdict.from', { day: format.days(breakEvenDay) });
    }
    case 'compare':
      return compare(settled, t, format);
    case 'drag': {
      const { cost, costShare } = settled.answer.result;
      return t('verdict.drag', { years: format.days(settled.body.years), cost: cost === null ? '–' : format.money(cost), share: costShare === null ? '–' : format.percent(costShare) });
    }
    case 'schedules':
      return schedules(settled, t, format);
  }
}

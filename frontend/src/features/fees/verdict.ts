import type { Formatter } from '@/shared/format/formatter';
import type { useTranslation } from '@/shared/i18n/translation';
import type { Settled } from './calculations';

type Translate = ReturnType<typeof useTranslation<'fees'>>['t'];

/** The answer in one sentence, money first. */
export function verdictOf(settled: Settled, t: Translate, format: Formatter): string {
  switch (settled.calculation) {
    case 'subscription': {
      const { fee, shares, effectiveRate } = settled.answer.result;
      return t(settled.body.method === 'backEnd' ? 'verdict.backEnd' : 'verdict.subscription', { fee: format.money(Number(fee)), share: format.percent(effectiveRate), shares: format.money(Number(shares)) });
    }
    case 'redemption': {
      const { gross, fee, net } = settled.answer.result;
      return t('verdict.redemption', { net: format.money(Number(net)), fee: format.money(Number(fee)), share: format.percent(Number(gross) === 0 ? 0 : Number(fee) / Number(gross)) });
    }
    case 'share-class': {
      const { breakEvenDay, neverDearer, flips } = settled.answer.result;
      if (breakEvenDay === null) return t(neverDearer ? 'verdict.never' : 'verdict.later');
      return t(flips.length > 1 ? 'verdict.flips' : 'verdict.from', { day: format.days(breakEvenDay) });
    }
    case 'drag': {
      const { cost, costShare } = settled.answer.result;
      return t('verdict.drag', { years: format.days(settled.body.years), cost: cost === null ? '–' : format.money(cost), share: costShare === null ? '–' : format.percent(costShare) });
    }
  }
}

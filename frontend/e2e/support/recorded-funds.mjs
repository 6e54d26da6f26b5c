/* Four fictional funds as the source publishes them. A seeded generator draws them: every run gives the same values. */

const FIRST = Date.UTC(2021, 0, 4);
const LAST = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;
/* The source dates its points by midnight in Shanghai. */
const SHANGHAI = 8 * 3_600_000;
const MOST_ROWS = 20;

const FUNDS = [
  { code: '900001', initials: 'XGWJHHA', name: '虚构稳健混合A', type: '混合型-偏股', pinyin: 'XUGOUWENJIANHUNHEA', drift: 0.0004, spread: 0.011, payouts: [[400, 0.05], [900, 0.08]] },
  { code: '900002', initials: 'XGZSZQ', name: '虚构指数增强', type: '指数型-股票', pinyin: 'XUGOUZHISHUZENGQIANG', drift: 0.0003, spread: 0.013, splits: [[700, 1.5]] },
  { code: '900003', initials: 'XGHBA', name: '虚构货币A', type: '货币型-普通货币', pinyin: 'XUGOUHUOBIA', money: true },
  /* Pays out on its 600th day, and the source has no word of it: unit NAV and published growth part. */
  { code: '900004', initials: 'XGLFHLHH', name: '虚构漏分红混合', type: '混合型-灵活', pinyin: 'XUGOULOUFENHONGHUNHE', drift: 0.0003, spread: 0.009, payouts: [[600, 0.1]], silent: true },
];

/* Mulberry32. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const isoDate = (time) => new Date(time).toISOString().slice(0, 10);

function days(everyDay) {
  const all = [];
  for (let time = FIRST; time <= LAST; time += DAY) {
    const weekday = new Date(time).getUTCDay();
    if (everyDay || (weekday !== 0 && weekday !== 6)) all.push(time);
  }
  return all;
}

function moneyRows(random) {
  return days(true).map((time) => {
    const perTenThousand = 0.45 + 0.2 * random();
    return { time, unit: perTenThousand.toFixed(4), cumulative: (perTenThousand * 3.65).toFixed(4), percent: '', payout: '', split: '' };
  });
}

function navRows(fund, random) {
  let unit = 1;
  let paid = 0;
  return days(false).map((time, index) => {
    const growth = index === 0 ? 0 : fund.drift + fund.spread * (random() + random() + random() - 1.5);
    const payout = (fund.payouts ?? []).find(([at]) => at === index)?.[1] ?? 0;
    const ratio = (fund.splits ?? []).find(([at]) => at === index)?.[1] ?? 1;
    const before = unit;
    unit = Number(((before * (1 + growth)) / ratio - payout).toFixed(4));
    paid += fund.silent ? 0 : payout;
    const percent = index === 0 ? '' : ((((unit + payout) * ratio) / before - 1) * 100).toFixed(2);
    return {
      time,
      unit: unit.toFixed(4),
      cumulative: (unit + paid).toFixed(4),
      percent,
      payout: payout && !fund.silent ? `每份派现金${payout.toFixed(4)}元` : '',
      split: ratio === 1 ? '' : `每份基金份额折算${ratio}份`,
    };
  });
}

const drawn = new Map();

function rows(code) {
  const fund = FUNDS.find((each) => each.code === code);
  if (!fund) return null;
  if (!drawn.has(code)) {
    const random = generator(Number(code));
    drawn.set(code, fund.money ? moneyRows(random) : navRows(fund, random));
  }
  return drawn.get(code);
}

/** fundcode_search.js: one array of texts behind a byte-order mark. */
export function searchScript() {
  return `\ufeffvar r = ${JSON.stringify(FUNDS.map((fund) => [fund.code, fund.initials, fund.name, fund.type, fund.pinyin]))};`;
}

/** A page of lsjz, newest row first. */
export function historyPage(query, empty) {
  const from = query.get('startDate') || '0000';
  const to = query.get('endDate') || '9999';
  const all = empty ? [] : (rows(query.get('fundCode')) ?? []).filter((row) => isoDate(row.time) >= from && isoDate(row.time) <= to);
  const size = Number(query.get('pageSize') ?? 10);
  const index = Number(query.get('pageIndex') ?? 1);
  const shown = size > MOST_ROWS ? [] : all.toReversed().slice((index - 1) * size, index * size);
  const list = shown.map((row) => ({
    FSRQ: isoDate(row.time), DWJZ: row.unit, LJJZ: row.cumulative, SDATE: null, ACTUALSYI: '', NAVTYPE: '1', JZZZL: row.percent,
    SGZT: '开放申购', SHZT: '开放赎回', FHFCZ: '', FHFCBZ: '', DTYPE: null, FHSP: row.payout || row.split,
  }));
  return { Data: { LSJZList: list, FundType: '001', SYType: null, isNewType: false, Feature: '' }, ErrCode: 0, ErrMsg: null, TotalCount: all.length, Expansion: null, PageSize: size, PageIndex: index };
}

/** pingzhongdata of a fund; null for a code that is none. */
export function trendScript(code) {
  const fund = FUNDS.find((each) => each.code === code);
  const all = rows(code);
  if (!fund || !all) return null;
  const at = (row) => row.time - SHANGHAI;
  const head = `/*2026-11-20 20:00:00*/var ishb=${Boolean(fund.money)};/*基金名称*/var fS_name = "${fund.name}";var fS_code = "${fund.code}";`;
  if (fund.money) {
    return `${head}/*每万份收益*/var Data_millionCopiesIncome = ${JSON.stringify(all.map((row) => [at(row), Number(row.unit)]))};/*7日年化*/var Data_sevenDaysYearIncome = ${JSON.stringify(all.map((row) => [at(row), Number(row.cumulative)]))};`;
  }
  const trend = all.map((row) => ({ x: at(row), y: Number(row.unit), equityReturn: Number(row.percent || 0), unitMoney: row.payout || row.split.replace('每份基金份额折算', '拆分：每份基金份额折算') }));
  return `${head}/*单位净值走势*/var Data_netWorthTrend = ${JSON.stringify(trend)};/*累计净值走势*/var Data_ACWorthTrend = ${JSON.stringify(all.map((row) => [at(row), Number(row.cumulative)]))};`;
}

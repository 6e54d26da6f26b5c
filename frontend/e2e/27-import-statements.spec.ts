import type { Page } from '@playwright/test';
import { expect, test, withSettings } from './fixtures';
import { gb18030, serial, table, workbook } from './support/files';

test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

test('reads a statement into the ledger’s transactions', async ({ page }) => {
  const header = ['确认日期', '业务类型', '基金代码', '基金名称', '确认份额', '确认金额', '手续费'];
  const acts = [
    ['2024-01-05', '申购', '110022', '虚构消费', '998.50', '1000.00', '1.50'],
    ['2024-02-05', '定投', '110022', '虚构消费', '499.25', '500.00', '0.75'],
    ['2024-03-05', '分红', '110022', '虚构消费', '', '12.00', '0.00'],
    ['2024-06-05', '赎回', '110022', '虚构消费', '200.00', '210.00', '1.05'],
  ];
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'statement.csv', mimeType: 'text/csv', buffer: Buffer.from(table(header, acts)) });
  await expect(page.getByText('All 4 rows can be used')).toBeVisible();
  const shown = page.getByRole('region', { name: 'Transactions' });
  for (const [date, type, amount] of [['Jan 5, 2024', 'Purchase', '1,000.00'], ['Mar 5, 2024', 'Cash dividend', '12.00'], ['Jun 5, 2024', 'Redemption', '210.00']]) {
    await expect(shown.getByRole('row', { name: new RegExp(`${date!}.*${type!}.*${amount!}`) })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page).toHaveURL(/\/data$/);
  await expect(page.getByText(/Statement · 4 rows/)).toBeVisible();
});

const WORDS_HEADER = ['确认日期', '业务类型', '基金代码', '转入基金代码', '确认份额', '转入份额', '确认金额', '手续费', '拆分比例'];
const WORDS = [
  ['2024-01-05', '买入', '110022', '', '998.50', '', '1000.00', '1.50', ''],
  ['2024-02-05', '卖出', '110022', '', '200.00', '', '210.00', '1.05', ''],
  ['2024-03-05', '红利再投', '110022', '', '3.21', '', '3.50', '', ''],
  ['2024-04-08', '转换', '110022', '000171', '400.00', '350.25', '420.30', '2.10', ''],
  ['2024-05-06', '拆分', '000171', '', '', '', '', '', '1:2'],
  ['2024-06-05', '手续费', '110022', '', '', '', '12.00', '12.00', ''],
] as const;
/** A conversion with both of its funds is two acts. */
const ACTS = [
  ['Jan 5, 2024', 'Purchase', '110022', '998.50', '1,000.00'],
  ['Feb 5, 2024', 'Redemption', '110022', '200.00', '210.00'],
  ['Mar 5, 2024', 'Reinvested dividend', '110022', '3.21', '3.50'],
  ['Apr 8, 2024', 'Converted out', '110022', '400.00', '420.30'],
  ['Apr 8, 2024', 'Converted in', '000171', '350.25', '420.30'],
  ['May 6, 2024', 'Split', '000171', '', ''],
  ['Jun 5, 2024', 'Fee', '110022', '', '12.00'],
] as const;
const asNumber = (cell: string): string | number => (/^\d+\.\d+$/.test(cell) ? Number(cell) : cell);

const STATEMENTS = [
  { format: 'commas', name: 'words.csv', buffer: Buffer.from(table(WORDS_HEADER, WORDS)) },
  { format: 'tabs', name: 'words.tsv', buffer: Buffer.from(table(WORDS_HEADER, WORDS, '\t')) },
  { format: 'a workbook', name: 'words.xlsx', buffer: workbook(WORDS_HEADER, WORDS.map(([date, ...cells]) => [serial(new Date(`${date}T00:00:00Z`)), ...cells.map(asNumber)])) },
];

async function expectActs(page: Page, acts: readonly (readonly string[])[]): Promise<void> {
  const shown = page.getByRole('region', { name: 'Transactions' });
  for (const act of acts) await expect(shown.getByRole('row', { name: new RegExp(act.join('.*')) })).toHaveCount(1);
  await expect(shown.getByRole('row')).toHaveCount(acts.length + 1);
}

for (const { format, name, buffer } of STATEMENTS) {
  test(`reads every kind of act from a statement in ${format}`, async ({ page }) => {
    await page.goto('/data/import');
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByText('All 6 rows can be used')).toBeVisible();
    await expectActs(page, ACTS);
  });
}

test('reads amounts in ten thousands and hundred millions', async ({ page }) => {
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['日期', '类型', '基金代码', '份额', '金额（万元）'], [['2024-01-05', '申购', '110022', '10000.00', '1.25']])) });
  await expectActs(page, [['Jan 5, 2024', 'Purchase', '12,500.00']]);
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'signs.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['日期', '类型', '基金代码', '份额', '金额'], [['2024-01-05', '申购', '110022', '1万', '1.5亿']])) });
  await expectActs(page, [['Jan 5, 2024', 'Purchase', '10,000.00', '150,000,000.00']]);
});

const WEB_BILL = [
  '支付宝交易记录明细查询',
  '账号:[someone@example.com]',
  '起始日期:[2024-01-01 00:00:00]    终止日期:[2024-12-31 00:00:00]',
  '---------------------------------交易记录明细列表------------------------------------',
  '交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ,服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,',
  '2024030522001100001\t,P1\t,2024-03-05 10:00:00 ,2024-03-05 10:00:05 ,2024-03-07 09:00:00 ,其他 ,即时到账交易 ,基金销售有限公司 ,蚂蚁财富-虚构全球精选(QDII-LOF)A-买入 ,1000.00 ,支出      ,交易成功    ,0.00     ,0.00     ,                    ,已支出      ,',
  '2024030622001100002\t,P2\t,2024-03-06 12:30:00 ,2024-03-06 12:30:05 ,2024-03-06 12:30:05 ,其他 ,即时到账交易 ,某某超市 ,晚餐 ,35.50   ,支出      ,交易成功    ,0.00     ,0.00     ,                    ,已支出      ,',
  '2024031022001100003\t,P3\t,2024-03-10 20:00:00 ,                    ,2024-03-11 00:00:00 ,其他 ,即时到账交易 ,基金销售有限公司 ,蚂蚁财富-虚构消费行业股票-买入 ,500.00  ,        ,交易关闭    ,0.00     ,0.00     ,                    ,         ,',
  '2024060322001100004\t,P4\t,2024-06-03 09:00:00 ,2024-06-05 15:00:00 ,2024-06-05 15:00:00 ,其他 ,即时到账交易 ,基金销售有限公司 ,蚂蚁财富-虚构全球精选(QDII-LOF)A-卖出至余额宝 ,420.66  ,收入      ,交易成功    ,0.00     ,0.00     ,                    ,已收入      ,',
  '------------------------------------------------------------------------------------',
  '共4笔记录',
  '已收入:1笔,420.66元',
  '导出时间:[2024-12-31 12:00:00]    用户:某某',
  '',
].join('\r\n');

test('reads the trades of funds from the bill of Alipay’s web pages', async ({ page }) => {
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'alipay_record.csv', mimeType: 'text/csv', buffer: gb18030(WEB_BILL) });
  await expect(page.getByText('All 2 rows can be used')).toBeVisible();
  // A dinner, a purchase that was closed, a line of dashes and three of sums.
  await expect(page.getByText(/6 lines without data/)).toBeVisible();
  await expect(page.getByLabel('Encoding', { exact: true })).toHaveValue('GB18030');
  await expectActs(page, [
    ['Mar 5, 2024', 'Purchase', '虚构全球精选\\(QDII-LOF\\)A', '1,000.00'],
    ['Jun 5, 2024', 'Redemption', '虚构全球精选\\(QDII-LOF\\)A', '420.66'],
  ]);
});

test('reads the trades of funds from the bill of Alipay’s app', async ({ page }) => {
  const bill = [
    '------------------------------------------------------------------------------------',
    '导出信息：',
    '姓名：某某',
    '共3笔记录',
    '收入：1笔 12.34元',
    '',
    '------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------',
    '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,',
    '2024-03-05 10:00:00,投资理财,基金销售有限公司,/,蚂蚁财富-虚构消费行业股票-买入,不计收支,1000.00,余额宝,交易成功,2024030500001\t,P1\t,,',
    '2024-03-06 12:30:00,餐饮美食,某某超市,/,晚餐,支出,35.50,余额宝,交易成功,2024030600002\t,P2\t,,',
    '2024-07-01 09:00:00,投资理财,基金销售有限公司,/,蚂蚁财富-虚构消费行业股票-分红,收入,12.34,余额宝,交易成功,2024070100003\t,P3\t,,',
    '',
  ].join('\n');
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: '支付宝交易明细.csv', mimeType: 'text/csv', buffer: Buffer.from(bill) });
  await expect(page.getByText('All 2 rows can be used')).toBeVisible();
  await expectActs(page, [
    ['Mar 5, 2024', 'Purchase', '虚构消费行业股票', '1,000.00'],
    ['Jul 1, 2024', 'Cash dividend', '虚构消费行业股票', '12.34'],
  ]);
});

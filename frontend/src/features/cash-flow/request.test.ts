import { expect, it } from 'vitest';
import { decodeLink } from '@/shared/url/url-state';
import { PARAMETERS } from './calculations';
import { EXAMPLE } from './drafts';
import { buildRequest } from './request';

const { state } = decodeLink(PARAMETERS, '');
const withFlow = (date: string, amount: string) => ({ ...EXAMPLE, tables: { ...EXAMPLE.tables, flows: [{ id: 0, date, amount }] } });

it('does not choose between two days that a date can mean', () => {
  expect(buildRequest('xirr', withFlow('01/02/2024', '-5'), state).faults).toMatchObject([{ code: 'openDate', row: 1, value: '01/02/2024' }]);
  expect(buildRequest('xirr', withFlow('31/01/2024', '-5'), state).request?.body).toMatchObject({ flows: [{ date: '2024-01-31', amount: -5 }] });
});

it('takes an amount in brackets for a negative one', () => {
  expect(buildRequest('xirr', withFlow('2024-01-31', '(15,000.00)'), state).request?.body).toMatchObject({ flows: [{ amount: -15_000 }] });
});

it('names the empty field of an annuity, which has no rows', () => {
  const drafts = { ...EXAMPLE, annuity: { ...EXAMPLE.annuity, pv: '', periods: 'many' } };
  expect(buildRequest('annuity', drafts, state).faults).toMatchObject([
    { code: 'missingField', name: 'pv', row: null },
    { code: 'badField', name: 'periods', row: null, value: 'many' },
  ]);
});

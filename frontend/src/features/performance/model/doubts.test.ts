import { expect, it } from 'vitest';
import { sortNotes } from './doubts';

it('sets apart the notes that doubt the values', () => {
  const codes = ['RISK_FREE_ZERO', 'NAV_SPLIT_NOT_SHOWN', 'FUND_JUMP_PAYOUT', 'FUND_STALE', 'READING_UNCONFIRMED', 'FUND_COLUMN_GUESSED', 'PAYOUTS_FROM_CUMULATIVE'];
  const { doubts, remarks } = sortNotes(codes.map((code) => ({ code })));
  expect(doubts.map(({ code }) => code)).toEqual(['NAV_SPLIT_NOT_SHOWN', 'FUND_JUMP_PAYOUT', 'READING_UNCONFIRMED', 'FUND_COLUMN_GUESSED']);
  expect(remarks).toHaveLength(3);
});

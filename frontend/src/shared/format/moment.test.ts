import { describe, expect, it } from 'vitest';
import { createMoments } from './moment';

describe('ages', () => {
  it.each([
    [59, '59 seconds ago', '59秒钟前'],
    [60, '1 minute ago', '1分钟前'],
    [3599, '59 minutes ago', '59分钟前'],
    [7200, '2 hours ago', '2小时前'],
    [3 * 86_400 + 5, '3 days ago', '3天前'],
  ])('says %d s in the largest whole unit', (seconds, english, chinese) => {
    expect(createMoments('en').age(seconds)).toBe(english);
    expect(createMoments('zh').age(seconds)).toBe(chinese);
  });

  it('takes a clock that runs ahead for now', () => {
    expect(createMoments('en').age(-20)).toBe('now');
  });
});

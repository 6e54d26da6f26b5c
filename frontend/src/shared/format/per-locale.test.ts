import { describe, expect, it, vi } from 'vitest';
import { createFormatter } from './formatter';
import { perLocale } from './per-locale';

describe('objects per locale', () => {
  it('are made once for each locale', () => {
    const make = vi.fn((locale: string) => ({ locale }));
    const of = perLocale(make);
    expect(of('zh-CN')).toBe(of('zh-CN'));
    expect(of('en-GB').locale).toBe('en-GB');
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('are not made for dates that are written without words', () => {
    const made = vi.spyOn(Intl, 'DateTimeFormat');
    expect(createFormatter('zh-CN', 'zh').date('2024-05-06')).toBe('2024-05-06');
    expect(made).not.toHaveBeenCalled();
  });
});

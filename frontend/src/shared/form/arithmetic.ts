const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, 千: 1e3, 万: 1e4, w: 1e4, m: 1e6, 亿: 1e8, b: 1e9, '%': 0.01 };
const MOST_CHARACTERS = 200;

/** A recursive-descent reader of sums, products, brackets, signs and suffixes; any fault ends the reading with null. */
class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  value(): number | null {
    const value = this.sum();
    return value !== null && this.at === this.text.length && Number.isFinite(value) ? value : null;
  }

  private take(signs: string): string | null {
    const sign = this.text.charAt(this.at);
    if (sign === '' || !signs.includes(sign)) return null;
    this.at += 1;
    return sign;
  }

  private chain(signs: string, next: () => number | null, apply: (sign: string, left: number, right: number) => number): number | null {
    let value = next();
    while (value !== null) {
      const sign = this.take(signs);
      if (sign === null) return value;
      const right = next();
      value = right === null ? null : apply(sign, value, right);
    }
    return null;
  }

  private sum(): number | null {
    return this.chain('+-', () => this.product(), (sign, left, right) => (sign === '+' ? left + right : left - right));
  }

  private product(): number | null {
    return this.chain('*/', () => this.factor(), (sign, left, right) => (sign === '*' ? left * right : left / right));
  }

  private factor(): number | null {
    const sign = this.take('+-');
    if (sign !== null) {
      const value = this.factor();
      return value === null ? null : sign === '-' ? -value : value;
    }
    return this.withSuffix(this.take('(') === null ? this.number() : this.bracket());
  }

  private bracket(): number | null {
    const value = this.sum();
    return this.take(')') === null ? null : value;
  }

  private number(): number | null {
    const found = /^(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?/.exec(this.text.slice(this.at))?.[0] ?? '';
    if (found === '') return null;
    this.at += found.length;
    return Number(found.replaceAll(',', ''));
  }

  private withSuffix(value: number | null): number | null {
    const factor = SUFFIXES[this.text.charAt(this.at)];
    if (value === null || factor === undefined) return value;
    this.at += 1;
    return value * factor;
  }
}

/** Accountants write a negative number in brackets; sums in brackets stay sums. */
const ACCOUNTED = /^\(([\d.,]+[^\d.,+\-*/()]?)\)$/;

/**
 * The value of what was typed: a number with thousands separators, arithmetic (`5000*1.015`) and suffixes
 * (`1.2万`, `3k`, `1.5亿`); a number alone in brackets is negative; null when it is none.
 */
export function evaluateAmount(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll(/\s|[¥$€]/g, '')
    .replace(ACCOUNTED, '-$1');
  return plain === '' || plain.length > MOST_CHARACTERS ? null : new Reader(plain).value();
}

import { useFormatter } from '@/shared/format/use-formatter';
import type { Formatter } from '@/shared/format/formatter';
import { useTranslation } from '@/shared/i18n/translation';

/** The interface's field names and values in the words of the page. */
export interface FieldWords {
  /** What a field is called on the page; null for a field without a name of its own. */
  readonly name: (field: string) => string | null;
  /** A value of a convention as the page writes it. */
  readonly value: (field: string, value: unknown) => string;
  /** The place that a JSON pointer of the interface names; null where the page has no name for it. */
  readonly place: (pointer: string) => string | null;
  /** Where a series comes from; null for a source that the page does not know. */
  readonly source: (id: string) => string | null;
  /** A sentence of the service with the names of the page in place of field names. */
  readonly readable: (sentence: string) => string;
  /** `a = 1, b = x` of the service as a list of conventions. */
  readonly list: (text: string) => string;
}

const NAMES = ['performance:convention.*', 'performance:window.*', 'cash-flow:parameter.*', 'cash-flow:table.*.name', 'fields:convention.*'] as const;
const VALUES = ['performance:choice.*', 'cash-flow:timing.*', 'cash-flow:due.*', 'cash-flow:figure.*'] as const;
/** Which group of texts holds the values of a convention; others are among the choices of the sheet. */
const VALUES_OF: Readonly<Record<string, (typeof VALUES)[number]>> = { flowTiming: VALUES[1], due: VALUES[2], solveFor: VALUES[3] };
const RATIOS = new Set(['riskFree', 'mar', 'confidence', 'guess', 'rate', 'financeRate', 'reinvestRate']);

const FIELD = /["“]?\b([a-z]+[A-Z]\w*|(?<=["“])[a-z]+(?=["”]))\b(?:: (\w+)\b)?["”]?/g;

function numberText(field: string, value: number, format: Formatter): string {
  return RATIOS.has(field) ? format.percent(value, Number.isInteger(value * 100) ? 0 : 2) : format.number(value, Number.isInteger(value) ? 0 : 2);
}

/** Reads what the service wrote as text back into a value. */
function valueOf(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Words for the fields of the interface, for what it says of conventions and of refused requests. */
export function useFieldWords(): FieldWords {
  const { t, i18n } = useTranslation(['performance', 'cash-flow', 'fields']);
  const format = useFormatter();
  const found = (key: string): string | null => {
    const [topic, rest = ''] = key.split(':');
    return i18n.exists(rest, { ns: topic as 'performance' }) ? t(key as 'performance:blank') : null;
  };
  const name = (field: string): string | null => NAMES.map((group) => found(group.replace('*', field))).find((text) => text !== null) ?? null;
  const value = (field: string, given: unknown): string => {
    if (Array.isArray(given)) return given.map((entry: unknown) => value(field, entry)).join(' · ');
    if (typeof given === 'object' && given !== null && 'from' in given && 'rate' in given) return `${format.date(String(given.from))} ${format.percent(Number(given.rate))}`;
    const word = found((VALUES_OF[field] ?? `performance:choice.${field}.*`).replace('*', String(given))) ?? found(`fields:choice.${field}.${String(given)}`);
    if (word !== null) return word;
    if (typeof given === 'boolean') return t(`choice.annualiseShort.${given ? 'yes' : 'no'}`);
    if (given === 'all') return t('fields:convention.all');
    return typeof given === 'number' ? numberText(field, given, format) : String(given);
  };
  const place = (pointer: string): string | null => {
    const [first = '', row, cell] = pointer.split('/').filter((part) => part !== 'conventions').slice(1);
    if (row !== undefined && /^\d+$/.test(row) && name(first) !== null) {
      return `${name(first) ?? ''} · ${t(cell === 'date' ? 'cash-flow:cell.date' : 'cash-flow:cell.amount', { row: Number(row) + 1 })}`;
    }
    return name(first);
  };
  const readable = (sentence: string): string =>
    sentence.replace(FIELD, (whole, field: string, choice?: string) => {
      const known = name(field);
      if (known === null) return whole;
      return t(choice === undefined ? 'fields:sentence.named' : 'fields:sentence.chosen', { name: known, value: choice === undefined ? '' : value(field, choice) });
    });
  const list = (text: string): string =>
    text
      .split(/, (?=\w+ = )/)
      .map((part) => {
        const [field = '', given = ''] = part.split(' = ');
        return t('fields:sentence.pair', { name: name(field) ?? field, value: value(field, valueOf(given)) });
      })
      .join(' · ');
  return { name, value, place, source: (id) => found(`fields:source.${id}`), readable, list };
}

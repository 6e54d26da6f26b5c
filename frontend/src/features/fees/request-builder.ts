import type { BuiltRequest, Calculation } from './calculations';
import { OPTIONAL, PERCENTS, WHOLE, wordsOf } from './forms';
import type { ListId, NumberId, Parameters, Rows, TableId } from './parameters';
import { PARAMETERS } from './parameters';
import type { FaultCode, FormFault, Reader } from '@/shared/form/read-cells';
import { date, fee, number, numbers, percent, steps, whole, wholes } from '@/shared/form/read-cells';

export const fieldId = (name: string): string => `fees-${name}`;
export const cellId = (table: string, row: number, cell: number): string => `fees-${table}-${row}-${cell}`;

type HoldingTiers = BuiltRequest<'redemption'>['body']['tiers'];
type AmountFee = Pick<BuiltRequest<'subscription'>['body'], 'rate' | 'tiers'>;
type Fee = { readonly rate: number } | { readonly fixed: number };

/** A cell of a table. */
interface Place {
  readonly table: string;
  readonly rows: Rows;
  readonly row: number;
  readonly cell: number;
}

/** How a cell is read. */
interface Kind<T> {
  readonly reader: Reader<T>;
  readonly otherwise: T;
  readonly code: FaultCode;
}

const NUMBER: Kind<number> = { reader: number, otherwise: 0, code: 'number' };
const PERCENT: Kind<number> = { reader: percent, otherwise: 0, code: 'number' };
const DAYS: Kind<number> = { reader: whole, otherwise: 0, code: 'whole' };
const DATE: Kind<string> = { reader: date, otherwise: '', code: 'date' };
const FEE: Kind<Fee> = { reader: fee, otherwise: { rate: 0 }, code: 'fee' };
const NAME: Kind<string> = { reader: (text) => text.trim() || undefined, otherwise: '', code: 'name' };
const FEES = { reader: steps(fee), otherwise: [], code: 'feeList' } as const;
const RATES = { reader: steps(percent), otherwise: [], code: 'feeList' } as const;

/** Each tier ends where the next one begins, so days with no rate or two cannot be typed. */
function holdingTiers(starts: readonly number[], rates: readonly number[]): HoldingTiers {
  return starts.map((minDays, at) => {
    const end = starts[at + 1];
    return { minDays, ...(end === undefined ? {} : { maxDays: end }), rate: rates[at] ?? 0 };
  });
}

/** A single rate from 0 on is sent as such: the answer is the same, its working shorter. */
function amountFee(tiers: readonly ({ readonly from: number } & Fee)[]): AmountFee {
  const [only] = tiers;
  return tiers.length === 1 && only?.from === 0 && 'rate' in only ? { rate: only.rate } : { tiers: [...tiers] };
}

/** Reads fields and tables into parts of a request. Collects what is wrong; the values it hands out for wrong texts are never sent. */
export class RequestBuilder {
  readonly faults: FormFault[] = [];
  readonly parameters: Parameters;
  private readonly calculation: Calculation;
  private readonly lots: Rows;

  constructor(calculation: Calculation, parameters: Parameters, lots: Rows) {
    this.calculation = calculation;
    this.parameters = parameters;
    this.lots = lots;
  }

  private read<T>(text: string, { reader, otherwise }: Pick<Kind<T>, 'reader' | 'otherwise'>, fault: Omit<FormFault, 'value'>): T {
    if (text.trim() === '') this.faults.push({ ...fault, code: 'missing', value: text });
    const value = reader(text);
    if (value === undefined && text.trim() !== '') this.faults.push({ ...fault, value: text });
    return value ?? otherwise;
  }

  field(name: NumberId): number {
    const kind = PERCENTS.has(name) ? PERCENT : WHOLE.has(name) ? DAYS : NUMBER;
    return this.read(this.parameters[name], kind, { field: fieldId(name), code: kind.code, name: wordsOf(this.calculation, name), row: null });
  }

  optional(name: NumberId): number | undefined {
    return OPTIONAL.has(name) && this.parameters[name].trim() === '' ? undefined : this.field(name);
  }

  list(name: ListId): number[] {
    const reader = name === 'holdingDays' ? wholes : numbers;
    return [...this.read(this.parameters[name], { reader, otherwise: [] }, { field: fieldId(name), code: 'list', name, row: null })];
  }

  private cell<T>({ table, rows, row, cell }: Place, kind: Kind<T>): T {
    return this.read(rows[row]?.[cell] ?? '', kind, { field: cellId(table, row, cell), code: kind.code, name: `${wordsOf(this.calculation, table as TableId)}.${cell}`, row: row + 1 });
  }

  private optionalCell<T>(place: Place, kind: Kind<T>): T | undefined {
    return (place.rows[place.row]?.[place.cell] ?? '').trim() === '' ? undefined : this.cell(place, kind);
  }

  private someRows(table: string, rows: Rows): Rows {
    if (rows.length === 0) this.faults.push({ field: `${fieldId(table)}-add`, code: 'noRows', name: wordsOf(this.calculation, table as TableId), row: null, value: '' });
    return rows;
  }

  private amountTiers(table: 'tiers' | 'tiersIn'): ({ from: number } & Fee)[] {
    const rows = this.someRows(table, this.parameters[table]);
    return rows.map((_, row) => ({ from: this.cell({ table, rows, row, cell: 0 }, NUMBER), ...this.cell({ table, rows, row, cell: 1 }, FEE) }));
  }

  amountFee(table: 'tiers' | 'tiersIn' = 'tiers'): AmountFee {
    return amountFee(this.amountTiers(table));
  }

  /** The same as one value: a rate, or tiers. */
  subscription(table: 'tiers' | 'tiersIn'): BuiltRequest<'conversion'>['body']['in']['subscription'] {
    const { rate, tiers } = this.amountFee(table);
    return rate ?? tiers ?? 0;
  }

  holdingTiers(table: TableId): HoldingTiers {
    const rows = this.someRows(table, this.parameters[table]);
    return holdingTiers(
      rows.map((_, row) => this.cell({ table, rows, row, cell: 0 }, DAYS)),
      rows.map((_, row) => this.cell({ table, rows, row, cell: 1 }, PERCENT)),
    );
  }

  /** Tiers under a name, or nothing where the table is empty. */
  optionalTiers<K extends string>(name: K, table: TableId): Partial<Record<K, HoldingTiers>> {
    return this.parameters[table].length === 0 ? {} : ({ [name]: this.holdingTiers(table) } as Partial<Record<K, HoldingTiers>>);
  }

  heldLots(cells: readonly number[]): BuiltRequest<'redemption'>['body']['lots'] {
    const [table, rows] = ['lots', this.someRows('lots', this.lots)];
    return rows.map((_, row) => {
      const parentDate = cells.includes(3) ? this.optionalCell({ table, rows, row, cell: 3 }, DATE) : undefined;
      return {
        date: this.cell({ table, rows, row, cell: 0 }, DATE),
        shares: this.cell({ table, rows, row, cell: 1 }, NUMBER),
        ...(cells.includes(2) ? { nav: this.cell({ table, rows, row, cell: 2 }, NUMBER) } : {}),
        ...(parentDate === undefined ? {} : { parentDate }),
      };
    });
  }

  classes(): BuiltRequest<'compare'>['body']['classes'] {
    const [table, rows] = ['classes', this.someRows('classes', this.parameters.classes)];
    return rows.map((_, row) => {
      const at = (cell: number): Place => ({ table, rows, row, cell });
      const fees = this.cell(at(1), FEES);
      const rates = this.optionalCell(at(6), RATES);
      const stopAfterDays = this.optionalCell(at(4), DAYS);
      return {
        name: this.cell(at(0), NAME),
        ...amountFee(fees.map(({ from, value }) => ({ from, ...value }))),
        discount: this.optionalCell(at(2), NUMBER) ?? 1,
        serviceFee: this.optionalCell(at(3), PERCENT) ?? 0,
        ...(stopAfterDays === undefined ? {} : { stopAfterDays }),
        ongoing: this.optionalCell(at(5), PERCENT) ?? 0,
        ...(rates === undefined ? {} : { redemptionTiers: holdingTiers(rates.map(({ from }) => from), rates.map(({ value }) => value)) }),
      };
    });
  }

  /** Rounding where it is not the usual one. */
  rounding(): Pick<BuiltRequest<'subscription'>['body'], 'rounding'> {
    const { moneyRounding: money, shareRounding: shares, redemptionRounding: redemption } = this.parameters;
    const usual = (['moneyRounding', 'shareRounding', 'redemptionRounding', 'moneyScale', 'shareScale'] as const).every((name) => this.parameters[name] === PARAMETERS[name].fallback);
    return usual ? {} : { rounding: { money, shares, redemption, moneyScale: this.field('moneyScale'), shareScale: this.field('shareScale') } };
  }
}

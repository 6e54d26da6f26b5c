import type { BuiltRequest, Calculation, NumberId, Parameters, Rows, TierId } from './calculations';
import { EXAMPLE_DAY, OPTIONAL, PERCENTS } from './calculations';
import type { FaultCode, FormFault, Reader } from './read-cells';
import { date, fee, number, percent, whole } from './read-cells';

export type Build = { readonly request: BuiltRequest; readonly faults: readonly [] } | { readonly request: null; readonly faults: readonly FormFault[] };

export const fieldId = (name: string): string => `fees-${name}`;
export const cellId = (table: string, row: number, cell: number): string => `fees-${table}-${row}-${cell}`;

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
const FEE: Kind<{ readonly rate: number } | { readonly fixed: number }> = { reader: fee, otherwise: { rate: 0 }, code: 'fee' };

const WHOLE: ReadonlySet<string> = new Set(['years', 'stopAfterDays']);

/** Collects what is wrong; the values it hands out for wrong texts are never sent. */
class RequestBuilder {
  readonly faults: FormFault[] = [];
  private readonly parameters: Parameters;
  private readonly lots: Rows;

  constructor(parameters: Parameters, lots: Rows) {
    this.parameters = parameters;
    this.lots = lots;
  }

  private read<T>(text: string, reader: Reader<T>, otherwise: T, fault: Omit<FormFault, 'value'>): T {
    if (text.trim() === '') this.faults.push({ ...fault, code: 'missing', value: text });
    const value = reader(text);
    if (value === undefined && text.trim() !== '') this.faults.push({ ...fault, value: text });
    return value ?? otherwise;
  }

  private field(name: NumberId): number {
    const isWhole = WHOLE.has(name);
    return this.read(this.parameters[name], PERCENTS.has(name) ? percent : isWhole ? whole : number, 0, { field: fieldId(name), code: isWhole ? 'whole' : 'number', name, row: null });
  }

  private optional(name: NumberId): number | undefined {
    return OPTIONAL.has(name) && this.parameters[name].trim() === '' ? undefined : this.field(name);
  }

  private cell<T>({ table, rows, row, cell }: Place, { reader, otherwise, code }: Kind<T>): T {
    return this.read(rows[row]?.[cell] ?? '', reader, otherwise, { field: cellId(table, row, cell), code, name: `${table}.${cell}`, row: row + 1 });
  }

  private someRows(table: string, rows: Rows): Rows {
    if (rows.length === 0) this.faults.push({ field: `${fieldId(table)}-add`, code: 'noRows', name: table, row: null, value: '' });
    return rows;
  }

  /** A single rate from 0 on is sent as such: the answer is the same, its working shorter. */
  private amountFee(): Pick<BuiltRequest<'subscription'>['body'], 'rate' | 'tiers'> {
    const rows = this.someRows('tiers', this.parameters.tiers);
    const tiers = rows.map((_, row) => ({ from: this.cell({ table: 'tiers', rows, row, cell: 0 }, NUMBER), ...this.cell({ table: 'tiers', rows, row, cell: 1 }, FEE) }));
    const [only] = tiers;
    return tiers.length === 1 && only?.from === 0 && 'rate' in only ? { rate: only.rate } : { tiers };
  }

  /** Each tier ends where the next one begins, so days with no rate or two cannot be typed. */
  private holdingTiers(table: TierId): BuiltRequest<'redemption'>['body']['tiers'] {
    const rows = this.someRows(table, this.parameters[table]);
    const days = rows.map((_, row) => this.cell({ table, rows, row, cell: 0 }, DAYS));
    return rows.map((_, at) => {
      const end = days[at + 1];
      return { minDays: days[at] ?? 0, ...(end === undefined ? {} : { maxDays: end }), rate: this.cell({ table, rows, row: at, cell: 1 }, PERCENT) };
    });
  }

  private heldLots(): BuiltRequest<'redemption'>['body']['lots'] {
    const rows = this.someRows('lots', this.lots);
    return rows.map((_, row) => ({ date: this.cell({ table: 'lots', rows, row, cell: 0 }, DATE), shares: this.cell({ table: 'lots', rows, row, cell: 1 }, NUMBER) }));
  }

  build(calculation: Calculation): BuiltRequest {
    const { method, date: day } = this.parameters;
    switch (calculation) {
      case 'subscription':
        return { calculation, body: { amount: this.field('amount'), nav: this.field('nav'), method, discount: this.field('discount'), ...this.amountFee() } };
      case 'redemption':
        return { calculation, body: { date: day ?? EXAMPLE_DAY, nav: this.field('nav'), shares: this.field('shares'), lots: this.heldLots(), tiers: this.holdingTiers('redemptionTiers') } };
      case 'share-class': {
        const stopAfterDays = this.optional('stopAfterDays');
        return { calculation, body: { amount: this.field('amount'), a: { ...this.amountFee(), discount: this.field('discount') }, c: { serviceFee: this.field('serviceFee'), ...(stopAfterDays === undefined ? {} : { stopAfterDays }) } } };
      }
      case 'drag':
        return { calculation, body: { amount: this.field('amount'), years: this.field('years'), growth: this.field('growth'), ongoing: this.field('ongoing'), frontEnd: this.field('frontEnd'), redemption: this.field('redemption') } };
    }
  }
}

/** The request of a calculation from what was typed, or everything that is wrong. */
export function buildRequest(calculation: Calculation, parameters: Parameters, lots: Rows): Build {
  const builder = new RequestBuilder(parameters, lots);
  const request = builder.build(calculation);
  return builder.faults.length > 0 ? { request: null, faults: builder.faults } : { request, faults: [] };
}

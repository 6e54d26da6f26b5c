import { evaluateAmount } from '@/shared/form/arithmetic';
import { possibleDates } from '@/shared/import/cell-values';
import type { BuiltRequest, Calculation, Parameters, RateId, Requests, TableId } from './calculations';
import { UNKNOWNS, type Unknown } from './calculations';
import type { DraftRow, Drafts } from './drafts';

export type FaultCode = 'noRows' | 'badDate' | 'openDate' | 'missingDate' | 'badAmount' | 'missingAmount' | 'badRate' | 'badField' | 'missingField' | 'notAscending';

/** One field that keeps the request from being built. */
export interface DraftFault {
  /** Id of the field in the document. */
  readonly field: string;
  readonly code: FaultCode;
  readonly row: number | null;
  readonly value: string;
  /** The field of a form without rows. */
  readonly name?: Unknown;
}

export type Build = { readonly request: BuiltRequest; readonly faults: readonly [] } | { readonly request: null; readonly faults: readonly DraftFault[] };

export const cellId = (table: TableId, row: DraftRow, cell: 'date' | 'amount'): string => `${table}-${row.id}-${cell}`;
export const rateId = (rate: RateId | (typeof UNKNOWNS)[number]): string => `rate-${rate}`;

/** Rates are typed in percent, with or without the sign: 5 and 5% both mean 0.05. */
export function readPercent(text: string): number | null {
  const value = evaluateAmount(text);
  return value === null ? null : text.includes('%') || text.includes('%') ? value : value / 100;
}

function isBlank(row: DraftRow): boolean {
  return row.date.trim() === '' && row.amount.trim() === '';
}

/** Collects what is wrong; the values it hands out for wrong texts are never sent. */
class RequestBuilder {
  readonly faults: DraftFault[] = [];
  private readonly drafts: Drafts;
  private readonly parameters: Parameters;

  constructor(drafts: Drafts, parameters: Parameters) {
    this.drafts = drafts;
    this.parameters = parameters;
  }

  private fault(code: FaultCode, field: string, value: string, row: number | null = null): void {
    this.faults.push({ code, field, value, row });
  }

  private amount(table: TableId, row: DraftRow, at: number): number {
    const field = cellId(table, row, 'amount');
    const value = evaluateAmount(row.amount);
    if (row.amount.trim() === '') this.fault('missingAmount', field, '', at + 1);
    else if (value === null) this.fault('badAmount', field, row.amount, at + 1);
    return value ?? 0;
  }

  private date(table: TableId, row: DraftRow, at: number): string {
    const field = cellId(table, row, 'date');
    const [value = '', other] = possibleDates(row.date);
    if (row.date.trim() === '') this.fault('missingDate', field, '', at + 1);
    else if (value === '') this.fault('badDate', field, row.date, at + 1);
    else if (other !== undefined) this.fault('openDate', field, row.date, at + 1);
    return value;
  }

  private rows(table: TableId): readonly DraftRow[] {
    return this.drafts.tables[table].filter((row) => !isBlank(row));
  }

  private someRows(table: TableId): readonly DraftRow[] {
    const rows = this.rows(table);
    if (rows.length === 0) this.fault('noRows', `${table}-add`, '');
    return rows;
  }

  private flowsOf(rows: readonly DraftRow[]): { date: string; amount: number }[] {
    return rows.map((row, at) => ({ date: this.date('flows', row, at), amount: this.amount('flows', row, at) }));
  }

  private amounts(): number[] {
    return this.someRows('amounts').map((row, at) => this.amount('amounts', row, at));
  }

  /** Valuations with the flows between them, of which there may be none. */
  private holding(): Pick<Requests['time-weighted-return'], 'valuations' | 'flows' | 'flowTiming'> {
    const rows = this.someRows('valuations');
    const valuations = rows.map((row, at) => ({ date: this.date('valuations', row, at), value: this.amount('valuations', row, at) }));
    rows.forEach((row, at) => {
      const { date = '' } = valuations[at] ?? {};
      if (date !== '' && date < (valuations[at - 1]?.date ?? '')) this.fault('notAscending', cellId('valuations', row, 'date'), row.date, at + 1);
    });
    return { valuations, flows: this.flowsOf(this.rows('flows')), flowTiming: this.parameters.flowTiming };
  }

  private rate(id: RateId): number {
    const value = readPercent(this.parameters[id]);
    if (value === null) this.fault('badRate', rateId(id), this.parameters[id]);
    return value ?? 0;
  }

  private annuity(): Requests['annuity'] {
    const { solveFor, due } = this.parameters;
    const known = UNKNOWNS.filter((field) => field !== solveFor).map((field) => {
      const text = this.drafts.annuity[field];
      const value = field === 'rate' ? readPercent(text) : evaluateAmount(text);
      if (value === null) this.faults.push({ code: text.trim() === '' ? 'missingField' : 'badField', field: rateId(field), value: text, row: null, name: field });
      return [field, value ?? 0] as const;
    });
    return { solveFor, ...Object.fromEntries(known), due };
  }

  build(calculation: Calculation): BuiltRequest {
    const { dayCount } = this.parameters;
    switch (calculation) {
      case 'xirr':
        return { calculation, body: { flows: this.flowsOf(this.someRows('flows')), guess: this.rate('guess'), dayCount } };
      case 'irr':
        return { calculation, body: { amounts: this.amounts(), guess: this.rate('guess') } };
      case 'npv':
        return { calculation, body: { flows: this.flowsOf(this.someRows('flows')), rate: this.rate('rate'), dayCount } };
      case 'mirr':
        return { calculation, body: { amounts: this.amounts(), financeRate: this.rate('financeRate'), reinvestRate: this.rate('reinvestRate') } };
      case 'annuity':
        return { calculation, body: this.annuity() };
      case 'time-weighted-return':
      case 'modified-dietz':
        return { calculation, body: this.holding() };
      case 'behaviour-gap':
        return { calculation, body: { ...this.holding(), dayCount } };
    }
  }
}

/** The request of a calculation from what was typed, or every field that is wrong. */
export function buildRequest(calculation: Calculation, drafts: Drafts, parameters: Parameters): Build {
  const builder = new RequestBuilder(drafts, parameters);
  const request = builder.build(calculation);
  return builder.faults.length > 0 ? { request: null, faults: builder.faults } : { request, faults: [] };
}

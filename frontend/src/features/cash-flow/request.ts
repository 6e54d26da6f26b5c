import { evaluateAmount } from '@/shared/form/arithmetic';
import { readDate } from '@/shared/import/cell-values';
import type { Calculation, Parameters, RateId, TableId } from './calculations';
import { FORMS, UNKNOWNS } from './calculations';
import type { DraftRow, Drafts } from './drafts';

export type FaultCode = 'noRows' | 'badDate' | 'missingDate' | 'badAmount' | 'missingAmount' | 'badRate';

/** One field that keeps the request from being built. */
export interface DraftFault {
  /** Id of the field in the document. */
  readonly field: string;
  readonly code: FaultCode;
  readonly row: number | null;
  readonly value: string;
}

export interface BuiltRequest {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
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

class RequestBuilder {
  readonly faults: DraftFault[] = [];

  private fault(code: FaultCode, field: string, value: string, row: number | null = null): null {
    this.faults.push({ code, field, value, row });
    return null;
  }

  private amount(table: TableId, row: DraftRow, at: number): number | null {
    const field = cellId(table, row, 'amount');
    if (row.amount.trim() === '') return this.fault('missingAmount', field, '', at + 1);
    return evaluateAmount(row.amount) ?? this.fault('badAmount', field, row.amount, at + 1);
  }

  private date(table: TableId, row: DraftRow, at: number): string | null {
    const field = cellId(table, row, 'date');
    if (row.date.trim() === '') return this.fault('missingDate', field, '', at + 1);
    return readDate(row.date, 'ymd') ?? this.fault('badDate', field, row.date, at + 1);
  }

  table(table: TableId, drafts: Drafts): readonly unknown[] {
    const rows = drafts.tables[table].filter((row) => !isBlank(row));
    if (rows.length === 0 && table !== 'flows') this.fault('noRows', `${table}-add`, '');
    return rows.map((row, at) => {
      const amount = this.amount(table, row, at);
      if (table === 'amounts') return amount;
      const date = this.date(table, row, at);
      return table === 'flows' ? { date, amount } : { date, value: amount };
    });
  }

  rate(id: RateId, text: string): number | null {
    return readPercent(text) ?? this.fault('badRate', rateId(id), text);
  }

  annuity(drafts: Drafts, parameters: Parameters): Record<string, unknown> {
    const known = UNKNOWNS.filter((field) => field !== parameters.solveFor).map((field) => {
      const text = drafts.annuity[field];
      const value = field === 'rate' ? readPercent(text) : evaluateAmount(text);
      return [field, value ?? this.fault('badAmount', rateId(field), text)] as const;
    });
    return { solveFor: parameters.solveFor, ...Object.fromEntries(known), due: parameters.due };
  }
}

/** The request of a calculation from what was typed, or every field that is wrong. */
export function buildRequest(calculation: Calculation, drafts: Drafts, parameters: Parameters): Build {
  const builder = new RequestBuilder();
  const path = `/api/v1/cash-flow/${calculation}`;
  let body: Record<string, unknown>;
  if (calculation === 'annuity') body = builder.annuity(drafts, parameters);
  else {
    const form = FORMS[calculation];
    body = {
      ...Object.fromEntries(form.tables.map((table) => [table, builder.table(table, drafts)])),
      ...Object.fromEntries(form.rates.map((id) => [id, builder.rate(id, parameters[id])])),
      ...(form.dayCount ? { dayCount: parameters.dayCount } : {}),
      ...(form.flowTiming ? { flowTiming: parameters.flowTiming } : {}),
    };
    if (form.tables[0] === 'flows' && (body['flows'] as unknown[]).length === 0) builder.faults.push({ field: 'flows-add', code: 'noRows', row: null, value: '' });
  }
  return builder.faults.length > 0 ? { request: null, faults: builder.faults } : { request: { path, body }, faults: [] };
}

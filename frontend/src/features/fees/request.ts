import type { BuiltRequest, Calculation } from './calculations';
import { lotCells } from './forms';
import type { Parameters, Rows } from './parameters';
import { EXAMPLE_DAY } from './parameters';
import type { FormFault } from '@/shared/form/read-cells';
import { RequestBuilder } from './request-builder';

export type Build = { readonly request: BuiltRequest; readonly faults: readonly [] } | { readonly request: null; readonly faults: readonly FormFault[] };

function shareClass(form: RequestBuilder): BuiltRequest<'share-class'>['body'] {
  const stopAfterDays = form.optional('stopAfterDays');
  return {
    amount: form.field('amount'),
    a: { ...form.amountFee(), discount: form.field('discount'), ...form.optionalTiers('redemptionTiers', 'redemptionA') },
    c: { serviceFee: form.field('serviceFee'), ...(stopAfterDays === undefined ? {} : { stopAfterDays }), ...form.optionalTiers('redemptionTiers', 'redemptionC') },
    days: form.field('days'),
  };
}

function redemption(form: RequestBuilder): BuiltRequest<'redemption'>['body'] {
  const { date, reinvestedLotDate, backEndTiers } = form.parameters;
  return {
    date: date ?? EXAMPLE_DAY,
    nav: form.field('nav'),
    shares: form.field('shares'),
    lots: form.heldLots(lotCells('redemption', { backEnd: backEndTiers.length > 0, parent: reinvestedLotDate === 'parent' })),
    tiers: form.holdingTiers('redemptionTiers'),
    ...form.optionalTiers('backEndTiers', 'backEndTiers'),
    ...(reinvestedLotDate === 'own' ? {} : { reinvestedLotDate }),
    ...form.rounding(),
  };
}

function conversion(form: RequestBuilder): BuiltRequest<'conversion'>['body'] {
  const { date, differenceMethod } = form.parameters;
  return {
    date: date ?? EXAMPLE_DAY,
    shares: form.field('shares'),
    out: { nav: form.field('nav'), lots: form.heldLots(lotCells('conversion', { backEnd: false, parent: false })), tiers: form.holdingTiers('redemptionTiers'), subscription: form.subscription('tiers') },
    in: { nav: form.field('navIn'), subscription: form.subscription('tiersIn') },
    discount: form.field('discount'),
    differenceMethod,
    ...form.rounding(),
  };
}

function build(calculation: Calculation, form: RequestBuilder): BuiltRequest {
  const { method, date, kind, investor } = form.parameters;
  switch (calculation) {
    case 'subscription':
      return { calculation, body: { amount: form.field('amount'), nav: form.field('nav'), method, discount: form.field('discount'), ...form.amountFee(), ...form.rounding() } };
    case 'redemption':
      return { calculation, body: redemption(form) };
    case 'conversion':
      return { calculation, body: conversion(form) };
    case 'share-class':
      return { calculation, body: shareClass(form) };
    case 'compare':
      return { calculation, body: { amounts: form.list('amounts'), holdingDays: form.list('holdingDays'), days: form.field('days'), classes: form.classes() } };
    case 'drag':
      return { calculation, body: { amount: form.field('amount'), years: form.field('years'), growth: form.field('growth'), ongoing: form.field('ongoing'), frontEnd: form.field('frontEnd'), redemption: form.field('redemption') } };
    case 'schedules':
      return { calculation, body: { date: date ?? EXAMPLE_DAY, kind, investor } };
  }
}

/** The request of a calculation from what was typed, or everything that is wrong. */
export function buildRequest(calculation: Calculation, parameters: Parameters, lots: Rows): Build {
  const form = new RequestBuilder(calculation, parameters, lots);
  const request = build(calculation, form);
  return form.faults.length > 0 ? { request: null, faults: form.faults } : { request, faults: [] };
}

package io.fundcalc.intake.report;

import java.util.List;

/**
 * Something wrong with one row.
 *
 * @param row as a person sees it: line of a text (the first where a record spans several), row of a sheet; from 1
 * @param column index from 0, −1 where it concerns the whole row
 * @param header name of that column, empty without one
 * @param value what stood there, shortened, control characters made visible
 * @param code what is wrong
 * @param args what to fill into the words behind the value, which is always the first
 */
public record Problem(int row, int column, String header, String value, ProblemCode code, List<Object> args) {}

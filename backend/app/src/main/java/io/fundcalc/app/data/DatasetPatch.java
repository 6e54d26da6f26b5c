package io.fundcalc.app.data;

/**
 * What can be changed of a data set.
 *
 * @param name its new name, 1 to 120 characters
 */
record DatasetPatch(String name) {}

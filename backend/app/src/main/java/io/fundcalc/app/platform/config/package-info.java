/** The settings, one record per concern. Knows no other room. */
@NullMarked
package io.fundcalc.app.platform.config;

import org.jspecify.annotations.NullMarked;

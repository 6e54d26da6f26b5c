/** Eastmoney (天天基金): undocumented addresses of Chinese funds, read by name and as text. */
@NullMarked
package io.fundcalc.app.fund.source.eastmoney;

import org.jspecify.annotations.NullMarked;

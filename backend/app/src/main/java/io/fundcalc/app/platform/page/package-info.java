/** The bundled page: files, caching, security headers, and addresses that the page itself routes. Knows no other room. */
@NullMarked
package io.fundcalc.app.platform.page;

import org.jspecify.annotations.NullMarked;

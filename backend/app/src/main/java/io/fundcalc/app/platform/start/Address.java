package io.fundcalc.app.platform.start;

import io.fundcalc.app.platform.redis.RedisAddress;
import io.fundcalc.app.platform.redis.RedisPassword;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A rule whose values are addresses in the network. */
sealed interface Address extends Rule {

    /** The address of a web server and nothing more; empty means none. */
    record WebServer() implements Address {
        @Override
        public boolean allows(String value) {
            try {
                URI address = URI.create(value.strip());
                String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
                return value.isBlank()
                        || ((scheme.equals("http") || scheme.equals("https"))
                                && address.getHost() != null
                                && address.getPort() <= Quantity.MOST_PORT
                                && address.getRawUserInfo() == null
                                && address.getRawQuery() == null
                                && address.getRawFragment() == null
                                && (address.getRawPath().isEmpty()
                                        || address.getRawPath().equals("/")));
            } catch (IllegalArgumentException _) {
                return false;
            }
        }

        @Override
        public String range() {
            return "empty, or http(s)://host[:port]";
        }
    }

    /** The address of a Redis, which may hold its password and is never shown; empty means none. */
    record Redis() implements Address {
        private static final String HOST = "(?:\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::\\d{1,5})?";
        private static final Pattern FORM = Pattern.compile("rediss?(?:-sentinel|-cluster)?://(?:[^@/\\s]*@)?" + HOST
                + "(?:,(?:rediss?://)?" + HOST + ")*(?:/\\d{1,4})?(?:\\?\\S*)?(?:#\\S+)?");

        @Override
        public boolean allows(String value) {
            return value.isBlank() || (FORM.matcher(value).matches() && isRead(value));
        }

        private static boolean isRead(String value) {
            try {
                return !RedisAddress.of(value, RedisPassword.NONE, "").nodes().isEmpty();
            } catch (RuntimeException _) {
                return false;
            }
        }

        @Override
        public String range() {
            return "empty, or redis://[[user]:password@]host[:port][/database], rediss://…, "
                    + "redis-sentinel://host:port,…#master or redis-cluster://host:port,…";
        }
    }

    /** A name or number of this machine in the network. */
    record ListenAddress() implements Address {
        @Override
        public boolean allows(String value) {
            try {
                InetAddress.getByName(value);
                return !value.isBlank();
            } catch (UnknownHostException _) {
                return false;
            }
        }

        @Override
        public String range() {
            return "an address of this machine, such as 0.0.0.0 for all or 127.0.0.1";
        }
    }
}

package io.fundcalc.app.data.redis;

/**
 * What has to happen in one step. Every script is given the keys of expiry, headers and sizes first. A life is renewed at
 * most once a minute.
 */
final class Scripts {

    /** There is no room for the data set. */
    static final long FULL = -1;
    /** What was staged has gone. */
    static final long GONE = -2;

    private static final String NOW = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            """;

    /** Drops what has expired, so that it counts no more. */
    private static final String PRUNE = """
            local expired = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now)
            for _, id in ipairs(expired) do
              redis.call('ZREM', KEYS[1], id)
              redis.call('HDEL', KEYS[2], id)
              redis.call('HDEL', KEYS[3], id)
            end
            """;

    /** KEYS[1]: staged; ARGV: field, value. Left alone it goes after five minutes. */
    static final String STAGE = """
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
            return redis.call('PEXPIRE', KEYS[1], 300000)
            """;

    /** KEYS[4], KEYS[5]: pieces, staged; ARGV: id, header, bytes, life, most bytes, most data sets. */
    static final String KEEP = NOW + PRUNE + """
            if redis.call('EXISTS', KEYS[5]) == 0 then return {-2} end
            local total = tonumber(ARGV[3])
            local others = 0
            local sizes = redis.call('HGETALL', KEYS[3])
            for i = 1, #sizes, 2 do
              if sizes[i] ~= ARGV[1] then
                total = total + tonumber(sizes[i + 1])
                others = others + 1
              end
            end
            if total > tonumber(ARGV[5]) or others >= tonumber(ARGV[6]) then return {-1} end
            local expires = now + tonumber(ARGV[4])
            redis.call('RENAME', KEYS[5], KEYS[4])
            redis.call('ZADD', KEYS[1], expires, ARGV[1])
            redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
            redis.call('HSET', KEYS[3], ARGV[1], ARGV[3])
            for i = 1, 4 do redis.call('PEXPIRE', KEYS[i], ARGV[4]) end
            return {expires}
            """;

    /** KEYS[4]: pieces; ARGV: id, life. Gives header, expiry and whether the life was renewed. */
    static final String USE = NOW + """
            local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
            local header = redis.call('HGET', KEYS[2], ARGV[1])
            if not score or not header or tonumber(score) <= now or redis.call('EXISTS', KEYS[4]) == 0 then
              return {}
            end
            local expires = now + tonumber(ARGV[2])
            if expires - tonumber(score) < 60000 and expires >= tonumber(score) then
              return {header, tonumber(score), 0}
            end
            redis.call('ZADD', KEYS[1], expires, ARGV[1])
            for i = 1, 4 do redis.call('PEXPIRE', KEYS[i], ARGV[2]) end
            return {header, expires, 1}
            """;

    /** Gives header and expiry of each. */
    static final String ALL = NOW + PRUNE + """
            local all = {}
            local ids = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
            for i = 1, #ids, 2 do
              local header = redis.call('HGET', KEYS[2], ids[i])
              if header then
                all[#all + 1] = header
                all[#all + 1] = tonumber(ids[i + 1])
              end
            end
            return all
            """;

    /** ARGV: id, header. */
    static final String REPLACE = """
            if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then
              redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
            end
            return 1
            """;

    /** KEYS[4]: pieces; ARGV: id. Gives whether it was there, and how many are left. */
    static final String DELETE = NOW + PRUNE + """
            local there = redis.call('ZREM', KEYS[1], ARGV[1])
            redis.call('HDEL', KEYS[2], ARGV[1])
            redis.call('HDEL', KEYS[3], ARGV[1])
            redis.call('UNLINK', KEYS[4])
            return {there, redis.call('ZCARD', KEYS[1])}
            """;

    /** KEYS[4] and on: the pieces of every data set. Does nothing where there are others than these. */
    static final String DELETE_ALL = """
            if redis.call('ZCARD', KEYS[1]) ~= #KEYS - 3 then return 0 end
            redis.call('UNLINK', unpack(KEYS))
            return 1
            """;

    private Scripts() {}
}

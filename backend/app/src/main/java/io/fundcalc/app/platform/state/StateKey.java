package io.fundcalc.app.platform.state;

/**
 * Name of something kept: {@code fc:state:session:{owner}} and its parts {@code fc:state:session:{owner}:datasets}. A
 * cluster hashes only what stands in braces, so all that one owner has lies on one node and can be changed in one step.
 *
 * @param kind of thing, a short word
 * @param owner whose it is: an opaque id without braces, never a secret or an address in the clear
 */
public record StateKey(String kind, String owner) {

    private static final String PREFIX = "fc:state:";

    public StateKey {
        if (kind.isEmpty() || owner.isEmpty() || hasBrace(kind) || hasBrace(owner)) {
            throw new IllegalArgumentException("kind and owner are words without braces");
        }
    }

    /** The whole name. */
    public String text() {
        return PREFIX + kind + ":{" + owner + '}';
    }

    /** Name of something else of the same owner. */
    public String part(String name) {
        return text() + ':' + name;
    }

    private static boolean hasBrace(String word) {
        return word.indexOf('{') >= 0 || word.indexOf('}') >= 0;
    }
}

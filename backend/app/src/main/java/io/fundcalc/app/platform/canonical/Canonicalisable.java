package io.fundcalc.app.platform.canonical;

/**
 * A request, or a part of one, that can ask the same in several ways: with a default spelled out or left away, with its
 * flows in one order or another. It knows the one way that stands for all of them.
 */
public interface Canonicalisable {

    /** The same question in that way; itself where it is asked so. Whatever changes the answer must be kept. */
    Record canonicalForm();
}

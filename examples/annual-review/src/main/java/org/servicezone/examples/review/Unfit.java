package org.servicezone.examples.review;

/** Input, rules or an output folder with which the review cannot be run; the message is for whoever runs it. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    Unfit(String message) {
        super(message);
    }

    Unfit(String message, Throwable cause) {
        super(message, cause);
    }
}

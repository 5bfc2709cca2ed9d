package org.servicezone.scoring.totals;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.servicezone.model.number.Rounding;

/** Rounds whole numbers of one scale to those of a decimal place. */
final class Rounder {

    private final RoundingMode mode;
    private final long times;
    private final long by;
    private final int bits;
    private final long error;

    private Rounder(RoundingMode mode, long times, long by, int bits, long error) {
        this.mode = mode;
        this.times = times;
        this.by = by;
        this.bits = bits;
        this.error = error;
    }

    /** Rounds numbers that are exact. */
    static Rounder exact(BigInteger parts, Rounding rounding) {
        BigInteger ten = BigInteger.TEN.pow(rounding.places());
        BigInteger common = ten.gcd(parts);
        return new Rounder(
                rounding.mode(),
                ten.divide(common).longValueExact(),
                parts.divide(common).longValueExact(),
                0,
                0);
    }

    /** Rounds numbers that have binary places beyond the decimal place, and are off by at most the error. */
    static Rounder binary(int bits, long error, Rounding rounding) {
        return new Rounder(rounding.mode(), 1, 1, bits, error);
    }

    /** Rounds a number of any size on a lattice; the result is in units of the decimal place. */
    static BigInteger round(BigInteger number, BigInteger parts, Rounding rounding) {
        BigInteger[] whole =
                number.multiply(BigInteger.TEN.pow(rounding.places())).divideAndRemainder(parts);
        int over = whole[1].abs().shiftLeft(1).compareTo(parts);
        boolean away = switch (rounding.mode()) {
            case UP -> whole[1].signum() != 0;
            case DOWN, UNNECESSARY -> false;
            case CEILING -> whole[1].signum() > 0;
            case FLOOR -> whole[1].signum() < 0;
            case HALF_UP -> over >= 0;
            case HALF_DOWN -> over > 0;
            case HALF_EVEN -> over > 0 || over == 0 && whole[0].testBit(0);
        };
        return away ? whole[0].add(BigInteger.valueOf(number.signum())) : whole[0];
    }

    /** Rounds a block; rows in which the error leaves open how are marked. */
    void round(long[] values, int n, byte[] marks) {
        if (bits > 0) {
            if (isHalf()) {
                roundHalf(values, n, marks);
            } else {
                for (int i = 0; i < n; i++) {
                    marks[i] |= isUnsure(values[i]) ? Bound.ALONE : 0;
                    values[i] = round(values[i]);
                }
            }
        } else if (mode == RoundingMode.HALF_UP) {
            halfUp(values, n, times, by);
        } else {
            for (int i = 0; i < n; i++) {
                values[i] = round(values[i]);
            }
        }
    }

    private void roundHalf(long[] values, int n, byte[] marks) {
        int places = bits;
        long half = 1L << places - 1;
        long mask = (1L << places) - 1;
        long most = 2 * error;
        for (int i = 0; i < n; i++) {
            long value = values[i];
            long off = (value & mask) - half + error;
            marks[i] |= off >= 0 && off <= most ? Bound.ALONE : 0;
            values[i] = value + half >> places;
        }
    }

    private static void halfUp(long[] values, int n, long times, long by) {
        if (by == 1) {
            for (int i = 0; i < n; i++) {
                values[i] *= times;
            }
            return;
        }
        long twice = 2 * by;
        long more = 2 * times;
        for (int i = 0; i < n; i++) {
            long sign = values[i] >> Long.SIZE - 1;
            long size = (values[i] ^ sign) - sign;
            long rounded = (more * size + by) / twice;
            values[i] = (rounded ^ sign) - sign;
        }
    }

    private boolean isHalf() {
        return mode == RoundingMode.HALF_UP || mode == RoundingMode.HALF_DOWN || mode == RoundingMode.HALF_EVEN;
    }

    /** Says whether the error leaves open how a number is rounded. */
    boolean isUnsure(long value) {
        if (bits == 0) {
            return false;
        }
        long mask = (1L << bits) - 1;
        long part = value & mask;
        return isHalf() ? Math.abs(part - (1L << bits - 1)) <= error : part <= error || part >= mask + 1 - error;
    }

    long round(long value) {
        if (bits > 0) {
            return isHalf() ? value + (1L << bits - 1) >> bits : up(value, value >> bits, true);
        }
        long scaled = value * times;
        long below = Math.floorDiv(scaled, by);
        long rest = scaled - below * by;
        if (!isHalf()) {
            return up(value, below, rest > 0);
        }
        long over = 2 * rest - by;
        if (over != 0) {
            return over > 0 ? below + 1 : below;
        }
        boolean away = switch (mode) {
            case HALF_UP -> value >= 0;
            case HALF_DOWN -> value < 0;
            default -> (below & 1) != 0;
        };
        return away ? below + 1 : below;
    }

    /** What lies over a whole number by a part of one. */
    private long up(long value, long below, boolean rest) {
        boolean up = switch (mode) {
            case CEILING -> true;
            case UP -> value > 0;
            case DOWN -> value < 0;
            default -> false;
        };
        return rest && up ? below + 1 : below;
    }
}

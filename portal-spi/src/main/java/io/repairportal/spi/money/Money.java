package io.repairportal.spi.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of one currency.
 *
 * @param minor the amount in the currency's smallest unit (cents, pence); may be negative
 * @param currency an ISO 4217 currency
 */
public record Money(long minor, Currency currency) {
    /** Checks the currency. */
    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** Returns {@code minor} smallest units of the currency with this ISO 4217 code. */
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /** Returns the sum. Both must be of the same currency; an overflow throws {@link ArithmeticException}. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** Returns the amount in whole units of the currency, with its number of decimals (ISO 4217). */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }
}

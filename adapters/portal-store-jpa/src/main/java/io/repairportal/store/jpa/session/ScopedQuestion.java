package io.repairportal.store.jpa.session;

import io.repairportal.spi.access.Scope;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A {@link Question} in several forms, one for each kind of scope; each names whose the rows are, so that outside the scope nothing is
 * found (P3). In their texts {@code ?1} is the provider, {@code ?2} the customer, {@code ?3} the contact or the work order; other values
 * begin with {@code ?4}.
 *
 * @param <R> what a row says
 */
public final class ScopedQuestion<R> {
    private final Question<R> ofCustomer;
    private final Question<R> ofContact;
    private final Question<R> ofWorkOrder;
    private final Question<R> ofProvider;

    private ScopedQuestion(Function<Kind, Question<R>> form, Kind ofWorkOrder) {
        this.ofCustomer = form.apply(Kind.CUSTOMER);
        this.ofContact = form.apply(Kind.CONTACT);
        this.ofWorkOrder = ofWorkOrder == Kind.CUSTOMER ? ofCustomer : form.apply(ofWorkOrder);
        this.ofProvider = form.apply(Kind.PROVIDER);
    }

    /** Which rows a form is about. */
    public enum Kind {
        /** Everything of a customer. */
        CUSTOMER,
        /** What has this contact of a customer. */
        CONTACT,
        /** What hangs on one work order of a customer. */
        WORK_ORDER,
        /** Everything of the shop. */
        PROVIDER;

        /** Returns the condition on the columns of the table with this alias; provider and work order have one of their own. */
        public String condition(String alias) {
            return switch (this) {
                case CUSTOMER, WORK_ORDER -> " and " + alias + ".customer = ?2";
                case CONTACT -> " and " + alias + ".customer = ?2 and " + alias + ".contact = ?3";
                case PROVIDER -> "";
            };
        }

        /** Returns the columns of the condition as an order begins with them; with a comma behind them. */
        public String order(String alias) {
            return switch (this) {
                case CUSTOMER, WORK_ORDER -> " " + alias + ".customer desc,";
                case CONTACT -> " " + alias + ".customer desc, " + alias + ".contact desc,";
                case PROVIDER -> "";
            };
        }

        private String ending() {
            return this == WORK_ORDER ? ".one" : "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The text of each form. */
    @FunctionalInterface
    public interface Text {
        /** Returns the text of this form. */
        String of(Kind kind);
    }

    /** Creates a question for which one work order is its customer's; the caller has asked {@link Scoped#reaches} first. */
    public static <R> ScopedQuestion<R> in(Database database, String name, Text text, Question.Reading<R> reading) {
        return new ScopedQuestion<>(
                kind -> database.question(name + kind.ending(), text.of(kind), reading), Kind.CUSTOMER);
    }

    /** Creates a question with a form of its own for the scope of one work order. */
    public static <R> ScopedQuestion<R> exactly(
            Database database, String name, Text text, Question.Reading<R> reading) {
        return new ScopedQuestion<>(
                kind -> database.question(name + kind.ending(), text.of(kind), reading), Kind.WORK_ORDER);
    }

    /** Returns the answers in this scope; {@code others} are {@code ?4} and what follows. */
    public List<R> ask(Scope scope, Object... others) {
        String provider = scope.provider().value();
        return scope.fold(
                whole -> ofCustomer.ask(values(provider, whole.customer().value(), "", others)),
                own -> ofContact.ask(
                        values(provider, own.customer().value(), own.contact().value(), others)),
                one -> ofWorkOrder.ask(
                        values(provider, one.customer().value(), one.workOrder().value(), others)),
                all -> ofProvider.ask(values(provider, "", "", others)));
    }

    private static Object[] values(String provider, String customer, String contact, Object... others) {
        Object[] values = new Object[3 + others.length];
        values[0] = provider;
        values[1] = customer;
        values[2] = contact;
        System.arraycopy(others, 0, values, 3, others.length);
        return values;
    }
}

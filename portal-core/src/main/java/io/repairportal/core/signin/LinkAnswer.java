package io.repairportal.core.signin;

import io.repairportal.core.access.SessionToken;
import io.repairportal.spi.access.AccessLink;
import java.util.Objects;
import java.util.function.Function;

/** What became of an answer to the question of an access link. Consumed by the page that asked. */
public sealed interface LinkAnswer {

    /** Handles every outcome. */
    <T> T fold(
            Function<Opened, T> opened,
            Function<Wrong, T> wrong,
            Function<Blank, T> blank,
            Function<NotWorking, T> notWorking);

    /** Right: the browser continues under a new session, at the part of the work order that the link names. */
    record Opened(SessionToken session, AccessLink.Target target) implements LinkAnswer {
        /** Checks both. */
        public Opened {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(target, "target");
        }

        @Override
        public <T> T fold(
                Function<Opened, T> opened,
                Function<Wrong, T> wrong,
                Function<Blank, T> blank,
                Function<NotWorking, T> notWorking) {
            return opened.apply(this);
        }
    }

    /** Wrong; {@code triesLeft} is at least 1. */
    record Wrong(int triesLeft) implements LinkAnswer {
        @Override
        public <T> T fold(
                Function<Opened, T> opened,
                Function<Wrong, T> wrong,
                Function<Blank, T> blank,
                Function<NotWorking, T> notWorking) {
            return wrong.apply(this);
        }
    }

    /** Nothing was written; that is no try. */
    record Blank() implements LinkAnswer {
        @Override
        public <T> T fold(
                Function<Opened, T> opened,
                Function<Wrong, T> wrong,
                Function<Blank, T> blank,
                Function<NotWorking, T> notWorking) {
            return blank.apply(this);
        }
    }

    /** The link takes no answer; nothing tells why (A4). */
    record NotWorking() implements LinkAnswer {
        @Override
        public <T> T fold(
                Function<Opened, T> opened,
                Function<Wrong, T> wrong,
                Function<Blank, T> blank,
                Function<NotWorking, T> notWorking) {
            return notWorking.apply(this);
        }
    }
}

package io.repairportal.web.signin;

import io.repairportal.core.access.SessionToken;
import io.repairportal.core.signin.Circumstances;
import io.repairportal.core.signin.DeviceToken;
import io.repairportal.core.signin.SignInOutcome;
import io.repairportal.web.Browser;
import io.repairportal.web.Visit;
import java.util.Optional;

/** What attempts to sign in have in common: how they were made, and what the browser keeps of one that went well. */
public final class Attempts {
    /** The field "keep me signed in on this device". */
    static final String KEEP = "keep";

    private Attempts() {}

    /** Returns how this attempt was made. */
    public static Circumstances of(Visit visit, boolean keep) {
        Browser browser = visit.browser();
        Optional<DeviceToken> device = browser.device().flatMap(DeviceToken::parse);
        return new Circumstances(keep, browser.session(), device, visit.caller(), browser.label());
    }

    /** Returns whether the person wants to stay signed in. */
    static boolean keep(Visit visit) {
        return visit.field(KEEP).equals("yes");
    }

    /** Tells the browser what to keep of an attempt that went well. */
    public static void welcome(Visit visit, SignInOutcome.In in) {
        visit.browser().keep(in.session(), keeping(in.keep()));
        visit.browser().keepDevice(in.device().value());
    }

    /** Tells the browser to go on under this session, kept as long as the one before. */
    public static void goOn(Visit visit, SessionToken session, boolean keep) {
        visit.browser().keep(session, keeping(keep));
    }

    private static Browser.Keeping keeping(boolean keep) {
        return keep ? Browser.Keeping.A_MONTH : Browser.Keeping.UNTIL_CLOSED;
    }
}

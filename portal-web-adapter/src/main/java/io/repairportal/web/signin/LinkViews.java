package io.repairportal.web.signin;

import io.repairportal.web.PlainPage;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.util.OptionalInt;

/** The pages around an access link. Safe for use by many threads. */
public final class LinkViews {

    Reply question(Visit visit, OptionalInt triesLeft) {
        return Reply.view("plain", ask(visit, "", triesLeft));
    }

    Reply wrong(Visit visit, OptionalInt triesLeft) {
        return Reply.form("plain", ask(visit, "That is not the name we have.", triesLeft));
    }

    Reply blank(Visit visit) {
        return Reply.form("plain", ask(visit, "Please write the last name.", OptionalInt.empty()));
    }

    Reply withoutQuestion(Visit visit) {
        return Reply.view(
                "plain", new PlainPage("Open").form("", visit.browser().formToken(), ""));
    }

    Reply notWorking(Visit visit) {
        return Reply.view(
                404,
                "plain",
                new PlainPage("This link does not work now")
                        .form("?renew", visit.browser().formToken(), "", "renew", "yes"));
    }

    Reply onItsWay(Visit visit) {
        return Reply.view("plain", new PlainPage("If the link was ours, a new one is on its way"));
    }

    Reply left(Visit visit) {
        return Reply.view("plain", new PlainPage("You have left"));
    }

    private static PlainPage ask(Visit visit, String error, OptionalInt triesLeft) {
        return new PlainPage("One question")
                .text(error + " " + triesLeft)
                .form("", visit.browser().formToken(), "name");
    }
}

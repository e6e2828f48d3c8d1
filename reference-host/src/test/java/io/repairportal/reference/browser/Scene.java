package io.repairportal.reference.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.repairportal.reference.journey.Persona;
import java.util.Locale;

/** Every page of the demo, in every state that looks different. */
enum Scene {
    DEMO {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(demo.address("/"));
        }
    },
    MAILBOX {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(demo.address("/demo/outbox"));
        }
    },
    START_OF_A_STRANGER {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(demo.address("/portal/"));
        }
    },
    QUESTION {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(guessed(demo).url().toString());
        }
    },
    QUESTION_ANSWERED_WRONGLY {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(guessed(demo).url().toString());
            answer(page, "Nobody");
        }
    },
    QUESTION_LEFT_BLANK {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(guessed(demo).url().toString());
            answer(page, "");
        }
    },
    LINK_NOT_WORKING {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(guessed(demo).url() + "X");
        }
    },
    NEW_LINK_ON_ITS_WAY {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(guessed(demo).url() + "X");
            button(page, "Send me a new link").click();
        }
    },
    TRACKER {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "");
        }
    },
    TRACKER_WITH_EVERYTHING_OPEN {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "");
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        }
    },
    TRACKER_THAT_WAITS {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, "HL-2045", "");
        }
    },
    TRACKER_READY {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, "HL-2038", "");
        }
    },
    TRACKER_WITH_LITTLE_TO_TELL {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, "HL-2058", "");
        }
    },
    TRACKER_OF_A_BICYCLE_SHOP {
        @Override
        void enter(Page page, Demo demo) {
            Persona persona = demo.host().linkTo("SW-5107");
            page.navigate(persona.url() + "?lang=de");
            page.getByLabel("Nachname").fill(persona.name());
            page.locator("main form button").click();
        }
    },
    TRACKER_OF_A_NEON_YELLOW_SHOP {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, "T-88213", "");
        }
    },
    PHOTOS {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/photos");
        }
    },
    LIGHTBOX {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/photos");
            page.locator("a[data-full]").first().click();
            page.locator("dialog[open] img").waitFor();
        }
    },
    ONE_PHOTO {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/photos");
            page.navigate((String) page.locator("a[data-full]").first().evaluate("link => link.href"));
        }
    },
    DOCUMENTS {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/documents");
        }
    },
    ESTIMATES {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, "HL-2045", "/estimates");
        }
    },
    ONE_ESTIMATE {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, "HL-2045", "/estimates");
            page.locator("main .rows a").first().click();
        }
    },
    CONVERSATION {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/messages");
        }
    },
    CONTACT {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/contact");
        }
    },
    CONTACT_SENT_BLANK {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/contact");
            button(page, "Send message").click();
        }
    },
    CONTACT_SENT {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/contact?sent=yes");
        }
    },
    FEEDBACK {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/feedback");
        }
    },
    FEEDBACK_SENT {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/feedback?sent=yes");
        }
    },
    LEFT {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "");
            button(page, "Leave this repair").click();
        }
    },
    LIST {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(demo.host().identity().url().toString());
        }
    },
    LIST_OF_THE_PAST {
        @Override
        void enter(Page page, Demo demo) {
            LIST.enter(page, demo);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Past").setExact(true))
                    .click();
        }
    },
    LIST_OF_MANY {
        @Override
        void enter(Page page, Demo demo) {
            page.navigate(demo.host().identityOf("district").url().toString());
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Past").setExact(true))
                    .click();
        }
    },
    LIST_WITHOUT_A_MATCH {
        @Override
        void enter(Page page, Demo demo) {
            LIST.enter(page, demo);
            page.getByRole(AriaRole.SEARCHBOX).fill("zeppelin");
            button(page, "Search").click();
        }
    },
    NOT_FOUND {
        @Override
        void enter(Page page, Demo demo) {
            open(page, demo, RICH, "/nothing-here");
        }
    };

    /** The work order of the demo that has everything a work order can have. */
    static final String RICH = "HL-2041";

    abstract void enter(Page page, Demo demo);

    /** Returns the name of a picture of this scene. */
    String picture(Screen screen) {
        return (this + "-" + screen).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void answer(Page page, String name) {
        page.getByLabel("Last name").fill(name);
        button(page, "Open my repair").click();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void open(Page page, Demo demo, String workOrder, String below) {
        Persona persona = demo.host().linkTo(workOrder);
        page.navigate(persona.url().toString());
        answer(page, persona.name());
        if (!below.isEmpty()) {
            page.navigate(page.url() + below);
        }
    }

    /** Returns the link whose question is answered wrongly here, so that no other test misses the tries. */
    private static Persona guessed(Demo demo) {
        return demo.host().linkTo("HL-2044");
    }
}

package io.repairportal.reference.embedding;

/** What people at the garage do: its own tables change, and the portal hears of it, in one transaction of the garage's. */
interface Desk {
    /** Tells the portal who the garage is and what its stages mean, once. */
    void settle();

    /** Takes in a car of a customer who was never here before, and sends the link: all in one transaction. */
    void takeIn(String number, String familyName);

    /** Moves a job to its next stage. */
    void moveTo(String number, String stage);

    /** Moves a job to its next stage, and then something else in the garage's transaction fails. */
    void moveInVain(String number, String stage);
}

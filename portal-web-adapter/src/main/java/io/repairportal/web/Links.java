package io.repairportal.web;

import io.repairportal.core.access.LinkToken;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.estimate.EstimateRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.ResourceRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Optional;

/**
 * Every address that a page contains. All are relative to the page that is being shown, so that they are right under any mount and
 * behind a proxy that rewrites paths; only the number of its segments decides.
 *
 * @param root how the page names the mount: {@code ./}, {@code ../} and so on
 * @param provider the segment of the provider with slashes, or nothing if the installation has one
 * @param statics the hash of all static files
 */
public record Links(String root, String provider, String statics) {

    /** Returns the start page. */
    public String home() {
        return root + provider;
    }

    /** Returns the same for another provider of this installation (A15). */
    public Links at(ProviderRef other) {
        return provider.isEmpty() ? this : new Links(root, "p/" + other + "/", statics);
    }

    /** Returns the list of work orders. */
    public String workOrders() {
        return home() + "work-orders";
    }

    /** Returns the tracker. */
    public String workOrder(WorkOrderRef workOrder) {
        return workOrders() + "/" + workOrder;
    }

    /** Returns where a link to this work order becomes a login (A6). */
    public String linkLogin(WorkOrderRef workOrder) {
        return workOrder(workOrder) + "/login";
    }

    /** Returns the part of a work order that a link leads to. */
    public String tab(WorkOrderRef workOrder, LinkTab tab) {
        return switch (tab) {
            case STATUS -> workOrder(workOrder);
            case PHOTOS -> photos(workOrder);
            case DOCUMENTS -> documents(workOrder);
            case ESTIMATES -> estimates(workOrder);
        };
    }

    /** Returns the photos of a work order. */
    public String photos(WorkOrderRef workOrder) {
        return workOrder(workOrder) + "/photos";
    }

    /** Returns the page of one photo. */
    public String photo(WorkOrderRef workOrder, DocumentRef photo) {
        return photos(workOrder) + "/" + photo;
    }

    /** Returns the small picture of a photo. */
    public String thumbnail(WorkOrderRef workOrder, DocumentRef photo) {
        return photo(workOrder, photo) + "/thumbnail";
    }

    /** Returns the large picture of a photo. */
    public String picture(WorkOrderRef workOrder, DocumentRef photo) {
        return photo(workOrder, photo) + "/full";
    }

    /** Returns the documents of a work order. */
    public String documents(WorkOrderRef workOrder) {
        return workOrder(workOrder) + "/documents";
    }

    /** Returns the download of a document. */
    public String document(WorkOrderRef workOrder, DocumentRef document) {
        return documents(workOrder) + "/" + document;
    }

    /** Returns the documents of all work orders (E2). */
    public String documents() {
        return home() + "documents";
    }

    /** Returns the download of a document of that list. */
    public String document(DocumentRef document) {
        return documents() + "/" + document;
    }

    /** Returns the library (E3). */
    public String resources() {
        return home() + "resources";
    }

    /** Returns a folder of the library. */
    public String folder(FolderRef folder) {
        return resources() + "/" + folder;
    }

    /** Returns the download of a resource. */
    public String resource(ResourceRef resource) {
        return resources() + "/file/" + resource;
    }

    /** Returns the estimates of a work order. */
    public String estimates(WorkOrderRef workOrder) {
        return workOrder(workOrder) + "/estimates";
    }

    /** Returns one estimate. */
    public String estimate(WorkOrderRef workOrder, EstimateRef estimate) {
        return estimates(workOrder) + "/" + estimate;
    }

    /** Returns the conversation about a work order. */
    public String messages(WorkOrderRef workOrder) {
        return workOrder(workOrder) + "/messages";
    }

    /** Returns the contact page, about a work order or in general. */
    public String contact(Optional<WorkOrderRef> workOrder) {
        return about(workOrder) + "contact";
    }

    /** Returns the feedback page, about a work order or in general. */
    public String feedback(Optional<WorkOrderRef> workOrder) {
        return about(workOrder) + "feedback";
    }

    /** Returns where an access link is opened. */
    public String accessLink(LinkToken token) {
        return home() + "a/" + token.value();
    }

    /** Returns the page that says a new link is on its way. */
    public String newLink() {
        return home() + "new-link";
    }

    /** Returns where somebody signs in, and the path that is shown afterwards; blank for the start page. */
    public String signIn(String next) {
        return onward("sign-in", next);
    }

    /** Returns where somebody signs in by a code (A21). */
    public String signInByCode(String next) {
        return onward("sign-in/code", next);
    }

    /** Returns where somebody chooses for whom to act (A15), and the path that is shown afterwards. */
    public String choose(String next) {
        return onward("choose", next);
    }

    /** Returns where a forgotten password is replaced (A10). */
    public String reset() {
        return home() + "reset";
    }

    /** Returns where links to current work orders are asked for (A22). */
    public String find() {
        return home() + "find";
    }

    /** Returns where somebody becomes a customer by herself (A12). */
    public String register() {
        return home() + "register";
    }

    /** Returns a page below the provider's portal. */
    public String onward(Optional<String> path) {
        return home() + path.orElse("");
    }

    /** Returns the provider: address, hours, numbers (I4). */
    public String about() {
        return home() + "about";
    }

    /** Returns everything of an account; {@code below} names one of its pages, blank for the list of them. */
    public String account(String below) {
        return home() + "account" + (below.isEmpty() ? "" : "/" + below);
    }

    /** Returns where staff end a preview. */
    public String leavePreview() {
        return home() + "leave-preview";
    }

    /** Returns the back office. */
    public String staff() {
        return home() + "staff";
    }

    /** Returns where a session is ended. */
    public String signOut() {
        return home() + "sign-out";
    }

    /** Returns the page that says how to come back after leaving a work order. */
    public String leave() {
        return home() + "leave";
    }

    /** Returns a static file, for example {@code portal.css}. */
    public String statics(String file) {
        return root + "static/" + statics + "/" + file;
    }

    /** Returns the style sheet with a provider's colours. */
    public String brand(String version) {
        return home() + "brand/" + version + "/brand.css";
    }

    /** Returns a provider's logo. */
    public String logo(String version) {
        return home() + "brand/" + version + "/logo";
    }

    private String onward(String page, String next) {
        return home() + page + (next.isEmpty() ? "" : "?" + Onward.FIELD + "=" + next);
    }

    private String about(Optional<WorkOrderRef> workOrder) {
        return workOrder.map(ref -> workOrder(ref) + "/").orElse(home());
    }
}

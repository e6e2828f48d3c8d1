package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.proposal.DetailsPage;
import io.repairportal.core.proposal.OwnDetails;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.proposal.Details;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What the shop knows about whoever asks, as JSON (A20). Safe for use by many threads. */
public final class DetailsApi {
    private final OwnDetails details;

    /** Answers from this service. */
    public DetailsApi(OwnDetails details) {
        this.details = Objects.requireNonNull(details, "details");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(Route.get("/api/v1/details").allow(Access.MEMBER).to(this::show));
    }

    private Reply show(Visit visit, MemberViewer viewer) {
        return details.of(viewer).map(page -> Reply.json(DetailsJson.of(page))).orElseGet(Reply::notFound);
    }

    /**
     * Somebody's own details.
     *
     * @param given given name; may be empty
     * @param family family name; may be empty
     * @param company name of the company; absent for a person
     * @param email address of mail
     * @param mobile where text messages go
     * @param phone a number for calls only
     * @param address where she, or the company, is billed
     * @param language what she reads, as a language tag
     * @param may what is for her to change
     * @param waiting whether a change of hers waits for staff
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DetailsJson(
            String given,
            String family,
            Optional<String> company,
            Optional<String> email,
            Optional<String> mobile,
            Optional<String> phone,
            AddressJson address,
            Optional<String> language,
            MayJson may,
            boolean waiting) {
        static DetailsJson of(DetailsPage page) {
            Details details = page.details();
            return new DetailsJson(
                    details.name().given(),
                    details.name().family(),
                    Optional.of(details.companyName()).filter(name -> !name.isBlank()),
                    details.email().map(EmailAddress::value),
                    details.phones().mobile().map(PhoneNumber::dial),
                    details.phones().other().map(PhoneNumber::dial),
                    AddressJson.of(details.address()),
                    details.language().map(Locale::toLanguageTag),
                    MayJson.of(page.may()),
                    page.waiting().isPresent());
        }
    }

    /** A postal address; what is not known is empty. */
    public record AddressJson(String street, String postcode, String city, String country) {
        static AddressJson of(PostalAddress address) {
            return new AddressJson(address.street(), address.postcode(), address.city(), address.country());
        }
    }

    /** What is for her to change: name, phones and language; the address; the name of the company. */
    public record MayJson(boolean herself, boolean address, boolean company) {
        static MayJson of(DetailsPage.May may) {
            return new MayJson(may.herself(), may.address(), may.company());
        }
    }
}

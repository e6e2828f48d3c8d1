package io.repairportal.web.staff;

import io.repairportal.core.access.PreviewOf;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Visit;
import java.util.Optional;

/** With whose eyes staff look, as forms and addresses write it: {@code member:…}, {@code link:…} or {@code rights:…}. Pure. */
public final class Eyes {
    private static final String MEMBER = "member:";
    private static final String LINK = "link:";
    private static final String RIGHTS = "rights:";

    private Eyes() {}

    /** Returns how a member is written. */
    public static String member(Membership membership) {
        return MEMBER + membership.ref();
    }

    /** Returns how somebody with a link to this work order is written. */
    public static String link(WorkOrderRef workOrder) {
        return LINK + workOrder;
    }

    /** Returns how a set of rights is written. */
    public static String rights(AccessRights rights) {
        return RIGHTS + rights.ref();
    }

    /** Returns whom a question means: somebody by name, or whoever has a link to the work order it is about. */
    public static Optional<PreviewOf> asked(
            String text, Optional<CustomerRef> customer, Optional<WorkOrderRef> workOrder) {
        return text.equals(WhyForm.LINK) ? workOrder.map(PreviewOf.LinkVisitor::new) : read(text, customer);
    }

    /** Returns whom the text means; rights are tried on the whole customer. */
    public static Optional<PreviewOf> read(String text, Optional<CustomerRef> customer) {
        if (text.startsWith(MEMBER)) {
            return Visit.parsed(text.substring(MEMBER.length()), MembershipRef::new)
                    .map(PreviewOf.Member::new);
        }
        if (text.startsWith(LINK)) {
            return Visit.parsed(text.substring(LINK.length()), WorkOrderRef::new)
                    .map(PreviewOf.LinkVisitor::new);
        }
        if (text.startsWith(RIGHTS)) {
            return customer.flatMap(whose -> Visit.parsed(text.substring(RIGHTS.length()), RightsRef::new)
                    .map(rights -> new PreviewOf.WithRights(whose, Optional.empty(), rights)));
        }
        return Optional.empty();
    }
}

package io.repairportal.web.document;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The order of photos")
class FileOrderTest {
    private final WorkOrder golf =
            aWorkOrder(aCustomer(aProvider("acme").build()).build()).build();

    @Test
    @DisplayName(
            "pairs come first, before and then after, and the rest as it came: photo 1 of 5 is the first of the grid (E1)")
    void pairsFirst() {
        List<Document> photos = List.of(
                aDocument(golf).ref("masked").build(),
                aDocument(golf).ref("door-after").after("Door").build(),
                aDocument(golf).ref("half").before("Wing").build(),
                aDocument(golf).ref("door-before").before("Door").build(),
                aDocument(golf).ref("booth").build());

        assertThat(FileViews.inOrder(photos))
                .extracting(photo -> photo.ref().value())
                .containsExactly("door-before", "door-after", "masked", "half", "booth");
    }
}

package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.web.Matrix.Onlooker;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole {@link Matrix}: every route, method, onlooker and id. */
class IsolationMatrixIT {
    private Town town;
    private WebHost host;
    private Portal portal;

    @BeforeEach
    void open() {
        town = new Town();
        AtomicReference<Portal> built = new AtomicReference<>();
        host = WebHost.at("/portal", url -> {
            built.set(town.portal(url));
            return built.get();
        });
        portal = built.get();
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName(
            "nobody reads or writes anything that is not theirs, at any address, by any method, with any id (P1, P2, P4, P6, E5)")
    void nothingLeaks() {
        List<Onlooker> onlookers = Onlookers.everybody(town, portal);
        Matrix matrix = new Matrix(town, host, portal);

        matrix.walk(onlookers);

        assertThat(matrix.findings()).isEmpty();
        assertThat(matrix.probes()).as("probes").isGreaterThan(100_000);
        assertThat(onlookers)
                .allSatisfy(
                        onlooker -> assertThat(onlooker.surfer().cookies.size()).isLessThanOrEqualTo(3));
    }
}

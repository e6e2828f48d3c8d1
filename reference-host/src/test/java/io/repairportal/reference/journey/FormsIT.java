package io.repairportal.reference.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.reference.serve.RunningHost;
import io.repairportal.reference.serve.ServeCommand.Wishes;
import io.repairportal.reference.setup.DatabaseOptions;
import io.repairportal.web.Route;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every form of the route table, filled in wrongly in every way: a field missing, empty, too long, of another kind, of somebody else, or one
 * too many. Each is answered with what is wrong, and nothing is written.
 */
class FormsIT {
    private static final String DATABASE = "jdbc:h2:mem:forms;DB_CLOSE_DELAY=-1";

    @TempDir
    private static Path folder;

    private static RunningHost host;
    private static Ledger ledger;
    private static RouteList routes;
    private static FormSearch forms;

    @BeforeAll
    static void open() throws Exception {
        DatabaseOptions database = CommandLine.populateCommand(
                new DatabaseOptions(), "--data-dir", folder.resolve("data").toString(), "--database", DATABASE);
        Wishes wishes = new Wishes(false, "127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.empty());
        host = RunningHost.start(wishes, database, Optional.empty());
        ledger = Ledger.of(DATABASE);
        routes = RouteList.of(host.portal());
        URI home = URI.create(host.portal().publicUrl() + "/p/harbour-lane");
        forms = new FormSearch(routes, home);
        new FormVisits(host.portal(), forms, home, ledger).all();
        ledger.remember();
    }

    @AfterAll
    static void close() throws SQLException {
        if (ledger != null) {
            ledger.close();
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    @DisplayName("every address that takes a form has a form on some page (P36)")
    void everyAddressHasItsForm() {
        List<String> missing = new ArrayList<>(routes.patterns(Route.Method.POST));
        forms.found().forEach(form -> missing.remove(form.pattern()));
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("a form filled in wrongly is answered with what is wrong, and nothing is written (P25, P26, P36)")
    void wrongFormsWriteNothing() throws Exception {
        WrongForms wrong = new WrongForms(ledger);
        for (FoundForm form : forms.found()) {
            wrong.tryAll(form);
        }
        assertThat(wrong.findings()).isEmpty();
        ledger.restore();
        assertThat(ledger.reallyChanged()).isEmpty();
    }
}

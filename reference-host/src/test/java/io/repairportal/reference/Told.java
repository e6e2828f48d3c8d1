package io.repairportal.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What the program told the person at the console, and the code it ended with. */
record Told(int code, String words) {

    /** Runs the program in this process, through its real command line. */
    static Told by(String... arguments) {
        StringWriter words = new StringWriter();
        CommandLine line = ReferenceHost.commandLine().setErr(new PrintWriter(words, true));
        int code = ReferenceHost.run(line, arguments);
        return new Told(code, words.toString());
    }

    /** Checks that it was refused in sentences that say what to do, without a stack trace. */
    Told refused(String... said) {
        assertThat(code).as(words).isEqualTo(1);
        assertThat(words.lines()).allMatch(line -> line.endsWith(".") && line.contains(":"));
        assertThat(words).contains(said).doesNotContain("\tat ", "Exception");
        return this;
    }
}

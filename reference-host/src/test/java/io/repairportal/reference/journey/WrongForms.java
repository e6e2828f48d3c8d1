package io.repairportal.reference.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/** Sends forms that are wrong in one respect, and notes what is answered otherwise than with an error in words, or written. */
final class WrongForms {
    private static final String BOUNDARY = "----formsOfTheRouteTable";
    /** What says whose something is, who somebody is, or what she may. */
    private static final Set<String> EXTRAS = Set.of(
            "provider",
            "customer",
            "contact",
            "person",
            "membership",
            "workOrder",
            "session",
            "rights",
            "role",
            "state");

    private static final int LONG = 5_000;
    private static final int SHORTEST_SENTENCE = 10;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Ledger ledger;
    private final List<String> findings = new ArrayList<>();

    WrongForms(Ledger ledger) {
        this.ledger = ledger;
    }

    List<String> findings() {
        return findings;
    }

    /** Sends this form rightly once, and wrongly in every way. */
    void tryAll(FoundForm form) throws Exception {
        Map<String, String> right = FormWords.fill(form);
        ledger.forgetTries();
        HttpResponse<String> answer = send(form, right);
        int status = answer.statusCode();
        if (status >= 400 && !FormWords.isRefused(form)) {
            note(form, "filled in rightly", status + " " + sentence(answer) + " for " + right);
        }
        ledger.restore();
        for (String field : oneOfAKind(form.names())) {
            for (Map.Entry<String, Map<String, String>> wrong :
                    wrong(form, field, right).entrySet()) {
                expectError(form, field + " " + wrong.getKey(), wrong.getValue());
            }
        }
        expectError(form, "one field more", with(right, "surprise", "1"));
        extraFields(form, right);
    }

    /** Leaves out fields that are read in one loop with others: those that are called alike up to a dot. */
    private static Collection<String> oneOfAKind(List<String> names) {
        Map<String, String> kinds = new LinkedHashMap<>();
        names.forEach(name -> kinds.putIfAbsent(name.replaceFirst("\\..*", ""), name));
        return kinds.values();
    }

    private static Map<String, Map<String, String>> wrong(FoundForm form, String field, Map<String, String> right) {
        Map<String, Map<String, String>> wrong = new LinkedHashMap<>();
        if (!right.getOrDefault(field, "").isEmpty() && !FormWords.isOptional(form, field)) {
            Map<String, String> without = new LinkedHashMap<>(right);
            without.remove(field);
            wrong.put("missing", without);
            wrong.put("empty", with(right, field, ""));
        }
        if (FormWords.isFree(form, field)) {
            return wrong;
        }
        wrong.put("too long", with(right, field, "x".repeat(form.longest().getOrDefault(field, LONG) + 1)));
        wrong.put("unprintable", with(right, field, "\u0007wrong"));
        if (!form.isText(field)) {
            wrong.put("of another kind", with(right, field, "no-such-thing"));
        }
        return wrong;
    }

    private static Map<String, String> with(Map<String, String> right, String field, String value) {
        Map<String, String> other = new LinkedHashMap<>(right);
        other.put(field, value);
        return other;
    }

    /** Sends the form with a field more, for what says whose it is; looks once whether any of it was written. */
    private void extraFields(FoundForm form, Map<String, String> right) throws Exception {
        ledger.forgetTries();
        for (String name : EXTRAS) {
            if (!form.fields().containsKey(name) && !FormWords.isHiddenNow(form, name)) {
                int status = send(form, with(right, name, "1")).statusCode();
                if (status < 400 || status >= 500) {
                    note(form, "with " + name, Integer.toString(status));
                }
            }
        }
        complainIfWritten(form, "with a field of another form");
    }

    private void expectError(FoundForm form, String how, Map<String, String> fields) throws Exception {
        ledger.forgetTries();
        HttpResponse<String> answer = send(form, fields);
        if (!ledger.changed().isEmpty()) {
            // why again: what an earlier form had set going may have arrived only now
            ledger.restore();
            answer = send(form, fields);
            complainIfWritten(form, how);
        }
        int status = answer.statusCode();
        if (status < 400 || status >= 500) {
            note(form, how, Integer.toString(status));
        } else if (sentence(answer).length() < SHORTEST_SENTENCE) {
            note(form, how, status + " without a word about it");
        }
    }

    private void complainIfWritten(FoundForm form, String how) throws SQLException {
        List<String> written = ledger.changed();
        if (!written.isEmpty()) {
            note(form, how, "writes " + written);
            ledger.restore();
        }
    }

    /** Returns what is said: beside the fields where they can be mended, else on a page of its own. */
    private static String sentence(HttpResponse<String> answer) {
        String where = answer.statusCode() == 422 ? ".errsum li" : ".door__lead";
        return Jsoup.parse(answer.body()).select("main " + where + ", " + where).text();
    }

    private void note(FoundForm form, String how, String what) {
        findings.add(form.pattern() + " " + form.names() + ", " + how + ": " + what);
    }

    private HttpResponse<String> send(FoundForm form, Map<String, String> fields)
            throws IOException, InterruptedException {
        boolean file = form.types().containsValue("file");
        URI target = form.target();
        HttpRequest request = HttpRequest.newBuilder(target)
                .header(
                        "Content-Type",
                        file ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded")
                .header("Origin", target.getScheme() + "://" + target.getAuthority())
                .header("Cookie", form.cookies())
                .POST(BodyPublishers.ofString(file ? parts(form, fields) : encoded(fields)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }

    private static String parts(FoundForm form, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--" + BOUNDARY + "\r\n" + part(form, name, value) + "\r\n"));
        return body.append("--" + BOUNDARY + "--\r\n").toString();
    }

    private static String part(FoundForm form, String name, String value) {
        String head = "Content-Disposition: form-data; name=\"" + name + "\"";
        if (!"file".equals(form.types().get(name))) {
            return head + "\r\n\r\n" + value;
        }
        return head + "; filename=\"" + value + "\"\r\n\r\n" + (value.isEmpty() ? "" : FormWords.PDF);
    }
}

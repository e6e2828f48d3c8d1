package io.repairportal.reference.demo;

import static io.repairportal.reference.demo.ShopFile.each;

import com.fasterxml.jackson.databind.JsonNode;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.file.FileContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The photos and documents of the demonstration, documents written when they are asked for. Safe for use by many threads. */
final class DemoFiles {
    /**
     * One file.
     *
     * @param document what it is
     * @param content its bytes
     * @param visible whether customers may see it
     */
    record DemoFile(Document document, FileContent content, boolean visible) {}

    /** Returns the documents of a customer itself. */
    List<DemoFile> of(CustomerRef customer, JsonNode sheets, String shopName, Instant written) {
        List<DemoFile> files = new ArrayList<>();
        for (JsonNode sheet : sheets) {
            DocumentRef ref = new DocumentRef(customer.value() + "-d" + (files.size() + 1));
            files.add(document(
                    ref,
                    new Document.Subject.OfCustomer(customer, Optional.empty()),
                    sheet,
                    new Sender(shopName, written)));
        }
        return files;
    }

    /** Returns the photos and documents of a work order. */
    List<DemoFile> of(WorkOrderFile order, String shopName) {
        List<DemoFile> files = new ArrayList<>();
        each(order.node(), "ph").forEach(photo -> files.add(photo(order, photo, files.size() + 1)));
        each(order.node(), "docs").forEach(sheet -> {
            int number = files.size() + 1;
            files.add(document(
                    new DocumentRef(order.ref() + "-f" + number),
                    new Document.Subject.OfWorkOrder(order.ref()),
                    sheet,
                    new Sender(shopName, order.made(number, count(order)))));
        });
        return files;
    }

    private DemoFile photo(WorkOrderFile order, JsonNode photo, int number) {
        byte[] bytes = PictureAlbum.photo(photo.path(0).asText());
        Document document = new Document(
                new DocumentRef(order.ref() + "-f" + number),
                new Document.Subject.OfWorkOrder(order.ref()),
                Document.Kind.PHOTO,
                order.ref() + "-" + number + ".jpg",
                "image/jpeg",
                bytes.length,
                order.made(number, count(order)),
                photo.path(1).asText(),
                pair(photo.path(2).asText("")));
        return new DemoFile(document, FileContent.of("image/jpeg", bytes), true);
    }

    /** Who wrote a document, and when. */
    private record Sender(String shopName, Instant at) {}

    private static DemoFile document(DocumentRef ref, Document.Subject subject, JsonNode sheet, Sender sender) {
        String name = sheet.path(0).asText();
        boolean internal = name.startsWith("!");
        List<String> lines = new ArrayList<>();
        sheet.path(2).forEach(line -> lines.add(line.asText()));
        byte[] bytes = TinyPdf.of(sender.shopName(), sheet.path(1).asText(), lines);
        Document document = new Document(
                ref,
                subject,
                Document.Kind.DOCUMENT,
                internal ? name.substring(1) : name,
                "application/pdf",
                bytes.length,
                sender.at(),
                sheet.path(1).asText(),
                Optional.empty());
        return new DemoFile(document, FileContent.of("application/pdf", bytes), !internal);
    }

    private static int count(WorkOrderFile order) {
        return order.node().path("ph").size() + order.node().path("docs").size();
    }

    private static Optional<Document.Pair> pair(String text) {
        String[] parts = text.split(":", -1);
        return parts.length < 2 ? Optional.empty() : Optional.of(new Document.Pair(parts[0], parts[1].equals("after")));
    }

    /** Returns the file of this name among those of a work order. */
    static DocumentRef named(List<DemoFile> files, String name) {
        return files.stream()
                .map(DemoFile::document)
                .filter(document -> document.name().equals(name))
                .map(Document::ref)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no file " + name));
    }
}

package io.repairportal.reference.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A document of one page: a heading and lines of text, in the fonts that every reader of PDF has. Enough for a demonstration, not for a
 * shop. Characters outside Windows-1252 become question marks.
 */
final class TinyPdf {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MOST_LINES = 44;

    private TinyPdf() {}

    /** Returns the bytes of the document. */
    static byte[] of(String shop, String heading, List<String> lines) {
        List<byte[]> objects = new ArrayList<>();
        objects.add(bytes("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(bytes("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        objects.add(bytes("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>"));
        objects.add(stream(page(shop, heading, lines)));
        objects.add(font("Helvetica"));
        objects.add(font("Helvetica-Bold"));
        objects.add(info(heading));
        return file(objects);
    }

    private static String page(String shop, String heading, List<String> lines) {
        StringBuilder page = new StringBuilder();
        page.append("0.85 g 56 742 483 1 re f 0 g\n");
        text(page, "/F2 11", 762, shop);
        text(page, "/F2 19", 700, heading);
        int y = 662;
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            text(page, "/F1 11", y, line);
            y -= 17;
        }
        return page.toString();
    }

    private static void text(StringBuilder page, String font, int y, String words) {
        String safe = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        page.append("BT ")
                .append(font)
                .append(" Tf 56 ")
                .append(y)
                .append(" Td (")
                .append(safe)
                .append(") Tj ET\n");
    }

    private static byte[] font(String name) {
        return bytes("<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>");
    }

    private static byte[] info(String heading) {
        String safe = heading.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        return bytes("<< /Title (" + safe + ") /Producer (Repair Portal demonstration) >>");
    }

    private static byte[] stream(String content) {
        byte[] body = content.getBytes(WINDOWS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("<< /Length " + body.length + " >>\nstream\n"));
        out.writeBytes(body);
        out.writeBytes(bytes("\nendstream"));
        return out.toByteArray();
    }

    private static byte[] file(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n"));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.size());
            out.writeBytes(bytes((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(bytes("\nendobj\n"));
        }
        int table = out.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> end.append(String.format("%010d 00000 n \n", place)));
        end.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R /Info 7 0 R >>\n");
        end.append("startxref\n").append(table).append("\n%%EOF\n");
        out.writeBytes(bytes(end.toString()));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(text.startsWith("%PDF") ? StandardCharsets.ISO_8859_1 : WINDOWS);
    }
}

package org.xiaoshao.integration.internal.table;

import java.io.IOException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds which cell of a workbook holds the text that is too long, without keeping the text. */
final class LongCell {

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final ZipFile zip;
    private final int longest;

    private LongCell(ZipFile zip, int longest) {
        this.zip = zip;
        this.longest = longest;
    }

    /** The name of the first such cell of the first sheet; null when it cannot be told. */
    static String in(ZipFile zip, int longest) {
        var search = new LongCell(zip, longest);
        return search.cell(search.string());
    }

    /** What is done with one event; true when that was enough. */
    private interface Look {
        boolean at(XMLStreamReader xml, int event);
    }

    /** The place of the long one among the shared texts; -1 for none. */
    private int string() {
        int[] index = {-1};
        long[] length = {0};
        var found =
                walk(
                        STRINGS,
                        (xml, event) -> {
                            if (begins(xml, event, "si")) {
                                index[0]++;
                                length[0] = 0;
                            } else if (event == XMLStreamConstants.CHARACTERS) {
                                length[0] += xml.getTextLength();
                            }
                            return length[0] > longest / 4;
                        });
        return found ? index[0] : -1;
    }

    private String cell(int string) {
        var cell = new Found();
        var found =
                walk(
                        SHEET,
                        (xml, event) -> {
                            if (begins(xml, event, "c")) {
                                cell.begins(xml);
                            } else if (event == XMLStreamConstants.CHARACTERS) {
                                cell.text(xml);
                            }
                            return cell.name != null
                                    && (cell.length > longest / 4
                                            || event == XMLStreamConstants.END_ELEMENT
                                                    && cell.shares(string));
                        });
        return found ? cell.name : null;
    }

    /** The cell that is being looked at. */
    private static final class Found {

        private static final int DIGITS = 12;

        private final StringBuilder text = new StringBuilder();
        private String name;
        private boolean shared;
        private long length;

        void begins(XMLStreamReader xml) {
            name = xml.getAttributeValue(null, "r");
            shared = "s".equals(xml.getAttributeValue(null, "t"));
            text.setLength(0);
            length = 0;
        }

        void text(XMLStreamReader xml) {
            length += xml.getTextLength();
            if (shared && length < DIGITS) {
                text.append(xml.getText());
            }
        }

        boolean shares(int string) {
            return shared && text.toString().equals(Integer.toString(string));
        }
    }

    private static boolean begins(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element);
    }

    /** Whether something was found before the end, or before it could not be read on. */
    private boolean walk(String name, Look look) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return false;
        }
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try (var in = zip.getInputStream(entry)) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (look.at(xml, xml.next())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            return false;
        }
    }
}

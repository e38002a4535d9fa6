package org.yige.tables;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.yige.shared.Refused;

/**
 * What is in a workbook, looked through once without keeping anything. A few kilobytes may claim to
 * be a few letters and unpack to terabytes, or name a cell in a column no spreadsheet has, and a
 * reader would make room for all of it. Read with the reader's own parser, so that both see the
 * same whatever a part is called and however its letters are written.
 */
final class WorkbookParts {

    static final int MOST_COLUMNS = 16_384;

    private static final int MOST_PARTS = 10_000;

    /** Far more than the 32,767 a spreadsheet keeps in a cell. */
    private static final int MOST_LETTERS = 1_000_000;

    /**
     * Two million rows of a hundred columns: a reader makes room up to the last cell of each row.
     */
    private static final long MOST_ROOM = 200_000_000;

    private static final Pattern PLACE = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,9}");

    /** Of what the program has, so much may be held by the texts that cells share. */
    private static final int PART_OF_MEMORY = 4;

    private static final int BYTES_OF_A_TEXT = 64;

    private static final XMLInputFactory XML = parser();

    private WorkbookParts() {}

    /**
     * @param most bytes it may unpack to
     */
    static void refuseBombs(byte[] file, long most) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            boolean workbook = false;
            long left = most;
            int parts = 0;
            for (var entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
                var entry = entries.next();
                workbook |= entry.getName().equals("xl/workbook.xml");
                if (++parts > MOST_PARTS) {
                    throw new Refused(TablesRefusal.NOT_A_TABLE);
                }
                try (var in = new Measured(zip.getInputStream(entry), left, most)) {
                    look(in);
                    in.transferTo(OutputStream.nullOutputStream());
                    left = in.left;
                }
            }
            if (!workbook) {
                throw new Refused(TablesRefusal.NOT_A_TABLE);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
        }
    }

    /** What is no XML, or broken off, is left to whoever reads it: to them it ends there too. */
    private static void look(InputStream in) {
        try {
            var part = XML.createXMLStreamReader(in);
            var seen = new Seen();
            while (part.hasNext()) {
                seen.note(part.next(), part);
            }
        } catch (XMLStreamException e) {
            // read on as bytes
        }
    }

    private static XMLInputFactory parser() {
        var parser = new InputFactoryImpl();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parser;
    }

    /** What was met of a part so far. */
    private static final class Seen {

        private int cells;
        private int widest;
        private long room;
        private boolean inText;
        private boolean isShared;
        private long letters;
        private long shared;

        void note(int event, XMLStreamReader part) throws XMLStreamException {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin(part);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        read(part.getTextLength());
                case XMLStreamConstants.DTD -> throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
                default -> {}
            }
        }

        private void begin(XMLStreamReader part) {
            switch (part.getLocalName()) {
                case "row" -> {
                    cells = 0;
                    room += widest;
                    widest = 0;
                }
                case "c" -> {
                    var place = part.getAttributeValue(null, "r");
                    if (++cells > MOST_COLUMNS
                            || place != null && !PLACE.matcher(place).matches()) {
                        throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
                    }
                    widest = Math.max(widest, place == null ? cells : column(place));
                    if (room + widest > MOST_ROOM) {
                        throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
                    }
                    inText = true;
                    letters = 0;
                }
                case "si" -> {
                    inText = true;
                    isShared = true;
                    letters = 0;
                    hold(BYTES_OF_A_TEXT);
                }
                default -> {}
            }
        }

        private static int column(String place) {
            int column = 0;
            for (int at = 0; Character.isLetter(place.charAt(at)); at++) {
                column = column * 26 + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
            }
            return column;
        }

        private void read(int length) {
            if (!inText) {
                return;
            }
            letters += length;
            if (letters > MOST_LETTERS) {
                throw new Refused(TablesRefusal.BROKEN_WORKBOOK);
            }
            if (isShared) {
                hold(2L * length);
            }
        }

        /** Texts that cells share are all kept until the last row is read. */
        private void hold(long bytes) {
            shared += bytes;
            long most = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
            if (shared > most) {
                throw new Refused(TablesRefusal.UNPACKS_TOO_LARGE, Map.of("most", most >> 20));
            }
        }
    }

    /** Counts what is unpacked, and refuses what is too much. */
    private static final class Measured extends FilterInputStream {

        private final long most;
        private long left;

        Measured(InputStream part, long left, long most) {
            super(part);
            this.left = left;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new Refused(TablesRefusal.UNPACKS_TOO_LARGE, Map.of("most", most >> 20));
            }
            return read;
        }
    }
}

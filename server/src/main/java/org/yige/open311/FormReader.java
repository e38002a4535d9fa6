package org.yige.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.springframework.stereotype.Component;
import org.yige.intake.IntakeRules;
import org.yige.pictures.Negative;
import org.yige.pictures.Pictures;
import org.yige.pictures.PicturesRefusal;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;

/**
 * What was written, as clients write it: a form, or a form with pictures, and nothing that would
 * have to be parsed.
 */
@Component
class FormReader {

    private static final int MOST_FIELDS = 500;
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int LONGEST_TEXT = 256 * 1024;
    private static final long LONGEST = 64L * 1024 * 1024;

    private final Pictures pictures;

    FormReader(Pictures pictures) {
        this.pictures = pictures;
    }

    /** What stands in the address. */
    static Form asked(HttpServletRequest request) {
        return new Form(parameters(request));
    }

    /** What was sent in the body, and in the address. */
    Form written(HttpServletRequest request) throws IOException {
        var type =
                Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return asked(request);
        }
        if (type.startsWith("multipart/form-data")) {
            return parts(request);
        }
        throw new Refused(Open311Refusal.FORM_EXPECTED);
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (InvalidParameterException e) {
            throw notReadable(e);
        }
    }

    static Refused notReadable(InvalidParameterException why) {
        return new Refused(
                why.getErrorCode() == 413
                        ? SharedRefusal.TOO_LARGE
                        : Open311Refusal.LETTERS_NOT_READABLE);
    }

    private Form parts(HttpServletRequest request) throws IOException {
        var upload = new FileUpload();
        upload.setSizeMax(LONGEST);
        var fields = new HashMap<String, List<String>>();
        var films = new ArrayList<Negative>();
        var form = new Form(Map.of(), films);
        boolean read = false;
        try {
            int letters = 0;
            int count = 0;
            var parts = upload.getItemIterator(new Sent(request));
            while (parts.hasNext()) {
                var part = parts.next();
                if (++count > MOST_FIELDS) {
                    throw new Refused(SharedRefusal.TOO_LARGE);
                }
                try (var in = part.openStream()) {
                    if (!part.isFormField()) {
                        film(in).ifPresent(films::add);
                    } else {
                        var text = in.readNBytes(LONGEST_FIELD + 1);
                        letters += text.length;
                        if (text.length > LONGEST_FIELD || letters > LONGEST_TEXT) {
                            throw new Refused(SharedRefusal.TOO_LARGE);
                        }
                        fields.computeIfAbsent(part.getFieldName(), _ -> new ArrayList<>())
                                .add(utf8(text));
                    }
                }
                if (films.size() > IntakeRules.MOST_PHOTOS) {
                    throw new Refused(
                            PicturesRefusal.TOO_MANY_PHOTOS,
                            Map.of("most", IntakeRules.MOST_PHOTOS));
                }
            }
            if (fields.isEmpty() && films.isEmpty()) {
                throw new Refused(Open311Refusal.FORM_EXPECTED);
            }
            read = true;
        } catch (FileUploadException
                | FileUploadIOException
                | MultipartStream.MalformedStreamException e) {
            throw new Refused(Open311Refusal.FORM_EXPECTED);
        } finally {
            if (!read) {
                form.close();
            }
        }
        var all = new HashMap<>(parameters(request));
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return new Form(all, films);
    }

    /** A field for a file that was left empty is no picture. */
    private Optional<Negative> film(InputStream in) throws IOException {
        var film = pictures.receive(in);
        if (film.bytes().length == 0) {
            film.close();
            return Optional.empty();
        }
        return Optional.of(film);
    }

    private static String utf8(byte[] text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Open311Refusal.LETTERS_NOT_READABLE);
        }
    }

    private record Sent(HttpServletRequest request) implements UploadContext {

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
